package justice.throughline.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which passwords people may choose: long ones that are not known to everybody. Nothing is asked of kinds of letters, which
 * makes passwords hard to remember and no harder to guess.
 */
final class PasswordPolicy {

    static final int SHORTEST = 12;

    /** What is hashed reads no further. */
    static final int MOST_BYTES = 72;

    private static final int FEWEST_LETTERS = 5;
    private static final int SHORTEST_NAME = 4;
    private static final Set<String> COMMON = common();
    private static final Pattern REPEATED = Pattern.compile("(.+?)\\1+");
    private static final Pattern ENDS = Pattern.compile("^[^\\p{L}]+|[^\\p{L}]+$");

    private PasswordPolicy() {}

    /** What is wrong with it for whoever signs in with this user name. */
    static Optional<PasswordFault> faultOf(String password, String username) {
        if (password.codePointCount(0, password.length()) < SHORTEST) return Optional.of(PasswordFault.SHORT);
        if (password.getBytes(UTF_8).length > MOST_BYTES) return Optional.of(PasswordFault.LONG);
        var plain = UserNames.of(password);
        var name = UserNames.of(username);
        if (plain.equals(name) || name.length() >= SHORTEST_NAME && plain.contains(name))
            return Optional.of(PasswordFault.NAME);
        return isCommon(plain) ? Optional.of(PasswordFault.COMMON) : Optional.empty();
    }

    /** A known word stays one with digits before and behind it, with digits for letters, and when it is said again. */
    private static boolean isCommon(String plain) {
        return plain.codePoints().distinct().count() < FEWEST_LETTERS
                || Stream.of(plain, word(plain), word(withoutDisguise(plain)))
                        .flatMap(text -> Stream.of(text, once(text), word(once(text))))
                        .anyMatch(COMMON::contains);
    }

    private static String word(String text) {
        return ENDS.matcher(text).replaceAll("");
    }

    private static String once(String text) {
        var said = REPEATED.matcher(text);
        return said.matches() ? said.group(1) : text;
    }

    private static String withoutDisguise(String text) {
        return word(text)
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('@', 'a')
                .replace('$', 's')
                .replace('!', 'i');
    }

    private static Set<String> common() {
        try (var list = PasswordPolicy.class.getResourceAsStream("/access/common-passwords.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
