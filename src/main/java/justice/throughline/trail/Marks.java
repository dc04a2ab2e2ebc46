package justice.throughline.trail;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of entries and of seals. */
final class Marks {

    static final int LENGTH = 32;

    private Marks() {}

    static byte[] of(AuditRow row) {
        return digest().digest(row.canonical());
    }

    /** @param before the hash of the seal before, empty at the first */
    static String seal(String before, long number, long[] entries, byte[] marks) {
        var digest = digest();
        digest.update((before + ":" + number + ":" + entries.length + "\n").getBytes(UTF_8));
        var numbers = ByteBuffer.allocate(Long.BYTES * entries.length);
        for (var entry : entries) numbers.putLong(entry);
        digest.update(numbers.array());
        digest.update(marks);
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException none) {
            throw new IllegalStateException(none);
        }
    }
}
