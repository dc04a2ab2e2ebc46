package justice.throughline.devruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DistributionTest {

    private final List<String> progress = new ArrayList<>();

    private Path folder;
    private Path archive;

    @BeforeEach
    void makeArchive(@TempDir Path temporary) throws IOException {
        folder = temporary;
        archive = folder.resolve("engine-1.tar.gz");
        Files.write(archive, archived("engine-1/lib/engine.jar"));
    }

    @Test
    void shouldUnpackOnce() throws IOException {
        Path first = unpack();
        unpack();

        assertThat(first.resolve("lib/engine.jar")).hasSize(50_000);
        assertThat(progress).hasSize(1);
    }

    @Test
    void shouldBeginAnewWhereUnpackingWasCutShort() throws IOException {
        Path part = folder.resolve("dist/engine-1.part/lib");
        Files.createDirectories(part);
        Files.writeString(part.resolve("half.jar"), "half");

        assertThat(unpack().resolve("lib")).isDirectoryNotContaining("glob:**half.jar");
        assertThat(part).doesNotExist();
    }

    @Test
    void shouldNameATruncatedArchiveAndTheRemedy() throws IOException {
        byte[] whole = Files.readAllBytes(archive);
        Files.write(archive, Arrays.copyOf(whole, whole.length / 2));

        assertThatThrownBy(this::unpack)
                .isInstanceOf(RuntimeFailure.class)
                .hasMessageContaining(archive.toString())
                .hasMessageContaining("delete the archive's folder and run the build again");
        assertThat(folder.resolve("dist/engine-1")).doesNotExist();
    }

    @Test
    void shouldRefuseEntriesThatPointOutside() throws IOException {
        Files.write(archive, archived("engine-1/../../evil.jar"));

        assertThatThrownBy(this::unpack).hasMessageContaining("points outside");
        assertThat(folder.resolve("evil.jar")).doesNotExist();
    }

    private Path unpack() throws IOException {
        return new Distribution(archive, folder.resolve("dist")).unpacked(progress::add);
    }

    private static byte[] archived(String name) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var content = new byte[50_000];
        new Random(1).nextBytes(content);
        try (var tar = new TarArchiveOutputStream(new GZIPOutputStream(bytes))) {
            var entry = new TarArchiveEntry(name);
            entry.setSize(content.length);
            tar.putArchiveEntry(entry);
            tar.write(content);
            tar.closeArchiveEntry();
        }
        return bytes.toByteArray();
    }
}
