package justice.throughline.shared;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Tells the encoding of a text from its beginning. */
public final class Encodings {

    private static final int LAST_OF_ASCII = 0x7F;
    private static final Charset WESTERN = Charset.forName("windows-1252");

    private Encodings() {}

    /** @param whole whether the text ends there, rather than in the middle of a character */
    public static Charset of(byte[] beginning, boolean whole) {
        if (beginsWith(beginning, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (beginsWith(beginning, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        return beginsWith(beginning, 0xEF, 0xBB, 0xBF) || isUnicode(beginning, whole)
                ? StandardCharsets.UTF_8
                : WESTERN;
    }

    /** A few bad bytes do not make another encoding of a text that has signs of several bytes besides. */
    private static boolean isUnicode(byte[] beginning, boolean whole) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.wrap(beginning);
        CharBuffer text = CharBuffer.allocate(beginning.length);
        CoderResult read = decoder.decode(bytes, text, whole);
        boolean flawless = !read.isError();
        while (read.isError()) {
            bytes.position(bytes.position() + read.length());
            read = decoder.decode(bytes, text, whole);
        }
        return flawless || text.flip().chars().anyMatch(sign -> sign > LAST_OF_ASCII);
    }

    public static boolean beginsWith(byte[] bytes, int... signs) {
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
