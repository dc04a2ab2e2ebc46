package justice.throughline.policeuk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FileRecogniserTest {

    private final FileRecogniser recogniser = new FileRecogniser();

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                arguments("imports-empty", 422, ""),
                arguments("imports-empty", 422, "\n\n"),
                arguments("imports-zip", 415, "PK\3\4\24\0street.csv"),
                arguments("imports-excel", 415, "PK\3\4\24\0[Content_Types].xml"),
                arguments("imports-pdf", 415, "%PDF-1.7"),
                arguments("imports-html", 415, "<!DOCTYPE html><html></html>"),
                arguments("imports-xml", 415, "<?xml version='1.0'?><a/>"),
                arguments("imports-json", 415, "{\"a\": 1}"),
                arguments("imports-image", 415, "\u0089PNG\r\n"),
                arguments("imports-binary", 415, "ab\0\1\2"),
                arguments("imports-stop-and-search", 422, "Type,Date,Object of search,Outcome\na,b,c,d\n"),
                arguments("imports-no-heading", 422, "a".repeat(64) + ",2023-04,Bedfordshire Police\n"),
                arguments("imports-columns-missing", 422, "Crime ID,Month,Outcome type\n"),
                arguments("imports-other-table", 422, "name;age\nAnn;4\n"));
    }

    @ParameterizedTest
    @MethodSource("wrongFiles")
    void shouldRefuseTheWrongFileByWhatItIs(String code, int status, String content) {
        Content file = write(content, StandardCharsets.ISO_8859_1);

        assertThatThrownBy(() -> recogniser.recognise(file, "sent.csv"))
                .isInstanceOfSatisfying(FileRefusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.getStatusCode().value()).isEqualTo(status);
                });
    }

    @Test
    void shouldKnowEachKindByItsHeading() {
        assertThat(kind(PoliceUkText.STREET)).isEqualTo(FileKind.STREET);
        assertThat(kind(PoliceUkText.OUTCOMES)).isEqualTo(FileKind.OUTCOMES);
        assertThat(kind(PoliceUkText.STREET + ",File,Line,Reason")).isEqualTo(FileKind.STREET);
        assertThat(kind("\uFEFF" + PoliceUkText.OUTCOMES.toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(FileKind.OUTCOMES);
    }

    @Test
    void shouldTellTheEncoding() {
        Content western = write(PoliceUkText.STREET + "\n,,,,,,Caf\u00e9", StandardCharsets.ISO_8859_1);
        Content unicode = write(PoliceUkText.STREET + "\n,,,,,,Caf\u00e9", StandardCharsets.UTF_8);

        assertThat(recogniser.recognise(western, "a").charset()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(recogniser.recognise(unicode, "a").charset()).isEqualTo(StandardCharsets.UTF_8);
    }

    @Test
    void shouldTellUnicodeInSpiteOfABadByte() {
        var heading = PoliceUkText.STREET + "\n,,,,,,";
        Content marked = write("\u00EF\u00BB\u00BF" + heading + "Caf\u00e9", StandardCharsets.ISO_8859_1);
        Content mixed = write(heading + "\u00e9 Caf\u00C3\u00A9", StandardCharsets.ISO_8859_1);
        Content cutOff = write(heading + "Caf\u00C3", StandardCharsets.ISO_8859_1);

        assertThat(recogniser.recognise(marked, "a"))
                .returns(StandardCharsets.UTF_8, PoliceUkFile::charset)
                .returns(FileKind.STREET, PoliceUkFile::kind);
        assertThat(recogniser.recognise(mixed, "a").charset()).isEqualTo(StandardCharsets.UTF_8);
        assertThat(recogniser.recognise(cutOff, "a").charset()).isEqualTo(Charset.forName("windows-1252"));
    }

    private FileKind kind(String heading) {
        return recogniser
                .recognise(write(heading + "\n", StandardCharsets.UTF_8), "sent.csv")
                .kind();
    }

    private static Content write(String content, Charset charset) {
        var bytes = content.getBytes(charset);
        return new Content() {

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(bytes);
            }

            @Override
            public long bytes() {
                return bytes.length;
            }
        };
    }
}
