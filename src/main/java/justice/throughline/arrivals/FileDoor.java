package justice.throughline.arrivals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import justice.throughline.partners.MessageRefusal;
import justice.throughline.partners.Signatures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Every file passes here, whatever way it comes; what is no file of its format is turned away and not kept. */
@Component
public class FileDoor {

    private static final Logger LOG = LoggerFactory.getLogger(FileDoor.class);
    private static final int LONGEST_NAME = 120;

    private final ArrivedFiles files;
    private final Signatures signatures;
    private final long largest;

    FileDoor(
            ArrivedFiles files,
            Signatures signatures,
            @Value("${throughline.arrivals.largest:10MB}") DataSize largest) {
        this.files = files;
        this.signatures = signatures;
        this.largest = largest.toBytes();
    }

    /** A file of a member of staff; without a format, its beginning tells which it is. */
    ArrivedFile byHand(@Nullable String format, Predicate<String> may, String name, byte[] content, String actor) {
        return logged(() -> {
            checkForm(content);
            var found = format == null
                    ? files.formatOf(beginning(content)).orElseThrow(FileRefusal::notThisFormat)
                    : format(format);
            if (!may.test(found.code())) throw FileRefusal.notYours();
            return keep(ArrivedFiles.BY_HAND, found, name, content, actor);
        });
    }

    /**
     * A file that a partner signed.
     *
     * @throws FileRefusal when it is no file of this format; then nothing of it is kept
     * @throws MessageRefusal when it is not signed as it has to be; then neither
     */
    public ArrivedFile ofPartner(
            String partner, String format, String name, @Nullable String signature, byte[] content) {
        return logged(() -> {
            checkForm(content);
            signatures.check(partner, signature, content);
            return keep(partner, format(format), name, content, "partner:" + partner);
        });
    }

    /** The codes of the formats that are taken. */
    public Set<String> formats() {
        return files.formats();
    }

    /** Reads no more than may be, and one byte by which to tell that there is more. */
    public byte[] read(InputStream in) throws IOException {
        return in.readNBytes(Math.toIntExact(largest + 1));
    }

    /** What can be told before anything is read. */
    void checkHeading(String format, @Nullable String contentType, @Nullable String encoding, long length) {
        logged(() -> {
            var expected = format(format).mediaType();
            if (!isA(contentType, expected)) throw FileRefusal.wrongType(expected);
            if (encoding != null) throw FileRefusal.compressed();
            if (length > largest) throw FileRefusal.tooLarge(largest);
            return expected;
        });
    }

    private ArrivedFile keep(String sender, FileFormat format, String name, byte[] content, String by) {
        if (beginning(content) != format.beginsWith()) throw FileRefusal.notThisFormat();
        var file = files.keep(sender, format, shortened(name), content, by);
        if (file.fate() == FileFate.REFUSED) {
            LOG.info(
                    "File {} of {} was refused: {}",
                    file.number(),
                    sender,
                    file.findings().stream().map(Finding::code).distinct().toList());
        }
        return file;
    }

    private void checkForm(byte[] content) {
        if (content.length == 0) throw FileRefusal.empty();
        if (content.length > largest) throw FileRefusal.tooLarge(largest);
        var head = new String(content, 0, Math.min(4, content.length), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK") || head.startsWith("\u001F\u008B") || head.startsWith("BZh")) {
            throw FileRefusal.compressed();
        }
    }

    private FileFormat format(String code) {
        return files.format(code).orElseThrow(FileRefusal::unknownFormat);
    }

    /** The first character that says something; the zero bytes and marks of wide encodings do not. */
    private static char beginning(byte[] content) {
        for (byte each : content) {
            if (each > ' ') return (char) each;
        }
        return ' ';
    }

    private static String shortened(String name) {
        var bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cc}\\p{Cs}]", "");
        return bare.length() > LONGEST_NAME ? bare.substring(0, LONGEST_NAME) : bare;
    }

    private static boolean isA(@Nullable String contentType, String expected) {
        try {
            if (contentType == null) return false;
            var sent = MediaType.parseMediaType(contentType);
            return MediaType.parseMediaType(expected).getSubtype().equals(sent.getSubtype());
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    private static <T> T logged(Supplier<T> work) {
        try {
            return work.get();
        } catch (FileRefusal | MessageRefusal refusal) {
            // neither the name nor anything of the content is repeated: it may be anything
            LOG.warn("A file was turned away: {}", refusal.code());
            throw refusal;
        }
    }
}
