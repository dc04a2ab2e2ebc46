package justice.throughline.policeuk;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.StringUtils;
import org.springframework.web.multipart.MultipartFile;

/** A file in a multipart request, which the server keeps on disk. */
record MultipartUpload(MultipartFile part, Announced announced) implements Upload {

    /** All files sent; an empty file field of a page's form counts as none. */
    static List<MultipartUpload> all(
            @Nullable List<MultipartFile> street,
            @Nullable List<MultipartFile> outcomes,
            @Nullable List<MultipartFile> files) {
        return Stream.of(
                        uploads(street, Announced.STREET),
                        uploads(outcomes, Announced.OUTCOMES),
                        uploads(files, Announced.ANY))
                .flatMap(uploads -> uploads)
                .filter(upload -> !upload.name().isEmpty() || upload.part().getSize() > 0)
                .toList();
    }

    @Override
    public String name() {
        String name = StringUtils.getFilename(
                Objects.requireNonNullElse(part.getOriginalFilename(), "").replace('\\', '/'));
        return Objects.requireNonNullElse(name, "");
    }

    @Override
    public InputStream open() throws IOException {
        return part.getInputStream();
    }

    private static Stream<MultipartUpload> uploads(@Nullable List<MultipartFile> parts, Announced announced) {
        return parts == null ? Stream.empty() : parts.stream().map(part -> new MultipartUpload(part, announced));
    }
}
