package justice.throughline.intake;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells the encoding of a text from its beginning. */
final class Encodings {

    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Encodings() {}

    /** @param whole whether the text ends there, rather than in the middle of a character */
    static Charset of(byte[] beginning, boolean whole) {
        if (beginsWith(beginning, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (beginsWith(beginning, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        CoderResult read = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(beginning), CharBuffer.allocate(beginning.length), whole);
        return read.isError() ? WESTERN : StandardCharsets.UTF_8;
    }

    static boolean beginsWith(byte[] bytes, int... signs) {
        if (bytes.length < signs.length) {
            return false;
        }
        for (int i = 0; i < signs.length; i++) {
            if (Byte.toUnsignedInt(bytes[i]) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
