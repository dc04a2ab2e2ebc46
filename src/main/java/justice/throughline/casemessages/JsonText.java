package justice.throughline.casemessages;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import justice.throughline.shared.Encodings;

/**
 * The text of a JSON file, in whichever encoding of JSON it is.
 *
 * @param value as far as the bytes are text
 * @param whole whether all of them are
 */
record JsonText(String value, boolean whole) {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern HALF_A_PAIR = Pattern.compile("\\p{Cs}");
    private static final Pattern LINE_END = Pattern.compile("\r\n?|\n");

    static JsonText of(byte[] content) {
        var text = CharBuffer.allocate(content.length);
        var fault = encoding(content)
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(content), text, true)
                .isError();
        var read = text.flip().toString();
        if (read.startsWith(BYTE_ORDER_MARK)) read = read.substring(1);
        // where a sign is four bytes wide, the decoder takes half a pair for one
        var half = HALF_A_PAIR.matcher(read);
        return half.find() ? new JsonText(read.substring(0, half.start()), false) : new JsonText(read, !fault);
    }

    /** The line that it ends on. */
    int lastLine() {
        return Math.toIntExact(LINE_END.matcher(value).results().count()) + 1;
    }

    /** JSON begins with a sign of ASCII: where the zeros stand around it tells how wide signs are. */
    private static Charset encoding(byte[] content) {
        if (Encodings.beginsWith(content, 0, 0)) return Charset.forName("UTF-32BE");
        if (Encodings.beginsWith(content, 0) || Encodings.beginsWith(content, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        var lastIsZero = content.length > 1 && content[1] == 0;
        if (!lastIsZero && !Encodings.beginsWith(content, 0xFF, 0xFE)) return StandardCharsets.UTF_8;
        return content.length > 3 && content[2] == 0 && content[3] == 0
                ? Charset.forName("UTF-32LE")
                : StandardCharsets.UTF_16LE;
    }
}
