package justice.throughline.access;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A password that is made here, to be read from paper once. */
final class MadePassword {

    /** Without those that are taken for others. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final int GROUPS = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private MadePassword() {}

    /** About 79 bits. */
    static String next() {
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> RANDOM.ints(GROUPS, 0, LETTERS.length())
                        .mapToObj(at -> LETTERS.substring(at, at + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
