package justice.throughline.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import justice.throughline.shared.Fingerprint;

/** How a token is written: a mark by which it is known wherever it lies, 160 bits that nobody guesses, and a sum that shows slips. */
final class TokenText {

    private static final Pattern FORM = Pattern.compile("tl_[0-9a-v]{32}_[0-9a-f]{8}");
    private static final int BITS = 160;
    private static final int DIGITS = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private TokenText() {}

    static String next() {
        var digits = new BigInteger(BITS, RANDOM).toString(DIGITS);
        var secret = "tl_" + "0".repeat(DIGITS - digits.length()) + digits;
        return secret + "_" + sum(secret);
    }

    /** Whether it may be one at all: what is not is looked up nowhere. */
    static boolean isOne(String text) {
        return FORM.matcher(text).matches() && text.endsWith(sum(text.substring(0, text.lastIndexOf('_'))));
    }

    static String hash(String token) {
        return Fingerprint.of(token.getBytes(UTF_8));
    }

    private static String sum(String secret) {
        var crc = new CRC32();
        crc.update(secret.getBytes(UTF_8));
        return "%08x".formatted(crc.getValue());
    }
}
