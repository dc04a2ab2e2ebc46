package justice.throughline.casemessages;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.util.Objects;
import java.util.stream.Stream;
import justice.throughline.arrivals.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that are no text in the encoding of their file: the file is refused with the line, and nothing is altered. */
class UnfitBytesTest {

    private static final String LIST = CourtListText.published("40AA1234526", "2026-11-30T17:00:00Z");
    private static final String MESSAGE = PoliceCaseText.message("40AA1234526");
    private static final int LINE_OF_THE_ROOM = 6;

    /** Half a pair, a pair written as two halves, a letter of windows-1252, a sign cut off. */
    @ParameterizedTest
    @ValueSource(strings = {"\u00ED\u00A0\u0080", "\u00ED\u00A0\u00BD\u00ED\u00B8\u0080", "\u00E9", "\u00E2\u0082"})
    void shouldRefuseAListWithBytesThatAreNoText(String bytes) {
        refused(LIST.replace("Courtroom", "Court" + bytes + "room").getBytes(ISO_8859_1), LINE_OF_THE_ROOM);
        refused(LIST.replace("\n", "\r\n").replace("Courtroom", "Court" + bytes).getBytes(ISO_8859_1), 6);
        refused(("{\"a\": \"" + bytes).getBytes(ISO_8859_1), 1);
    }

    @ParameterizedTest
    @MethodSource("wide")
    void shouldRefuseAWideListWithHalfAPair(ByteOrder order, String mark) {
        refused(units(mark + LIST.replace("Courtroom", "Court\ud800room"), order), LINE_OF_THE_ROOM);
        refused(units(mark + LIST.replace("Courtroom", "Court\udc00room"), order), LINE_OF_THE_ROOM);
    }

    @ParameterizedTest
    @MethodSource("wide")
    void shouldReadAWideListWithWholePairs(ByteOrder order, String mark) {
        var read = CheckedJson.read(units(mark + LIST.replace("Courtroom", "\ud83d\ude00 Caf\u00e9"), order));

        assertThat(read.found().first()).isEmpty();
        assertThat(Objects.requireNonNull(read.root()).toString()).contains("\ud83d\ude00 Caf\u00e9 2");
    }

    static Stream<Arguments> wide() {
        return Stream.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)
                .flatMap(order -> Stream.of("\uFEFF", "").map(mark -> arguments(order, mark)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void shouldReadAListInEveryEncodingOfJson(String encoding) {
        for (var mark : new String[] {"", "\uFEFF"}) {
            var read = CheckedJson.read(
                    (mark + LIST.replace("Courtroom", "Caf\u00e9")).getBytes(Charset.forName(encoding)));

            assertThat(read.found().first()).as(mark + encoding).isEmpty();
            assertThat(String.valueOf(read.root())).contains("Caf\u00e9 2");
        }
    }

    @Test
    void shouldRefuseAMessageWithBytesThatAreNoText() {
        var schema = new PoliceCaseSchemas(new FormatSettings(null, null)).message();
        var line = MESSAGE.substring(0, MESSAGE.indexOf("Constable")).split("\n", -1).length;
        for (var bytes : new String[] {"\u00ED\u00A0\u0080", "\u00ED\u00A0\u00BD\u00ED\u00B8\u0080"}) {
            var content = new String(MESSAGE.getBytes(UTF_8), ISO_8859_1).replace("Constable", "Con" + bytes);
            assertThat(CheckedXml.read(content.getBytes(ISO_8859_1), schema).violations())
                    .singleElement()
                    .returns("not-well-formed", Finding::code)
                    .returns(line, Finding::line);
        }
        var wide = "\uFEFF"
                + MESSAGE.replace("encoding=\"UTF-8\"", "encoding=\"UTF-16\"").replace("Constable", "Con\ud800");
        for (var order : new ByteOrder[] {ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN}) {
            assertThat(CheckedXml.read(units(wide, order), schema).violations())
                    .singleElement()
                    .returns("not-well-formed", Finding::code)
                    .returns(line, Finding::line);
        }
    }

    private static void refused(byte[] list, int line) {
        var read = CheckedJson.read(list);

        assertThat(read.root()).isNull();
        assertThat(read.found().first())
                .singleElement()
                .returns(Finding.Kind.VIOLATION, Finding::kind)
                .returns("no-such-character", Finding::code)
                .returns(line, Finding::line);
    }

    /** Each letter as it is: the encoders of the JDK would put something else for half a pair. */
    private static byte[] units(String text, ByteOrder order) {
        var units = ByteBuffer.allocate(text.length() * 2).order(order);
        text.chars().forEach(unit -> units.putChar((char) unit));
        return units.array();
    }
}
