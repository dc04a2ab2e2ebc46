package justice.throughline.access;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a file of staff says of the password: nothing, that another one is to be made, or its hash.
 *
 * @param hash as it is kept; only where the line brings one
 */
record PasswordWish(boolean another, @Nullable String hash) {

    static final String NEW = "new";

    private static final PasswordWish NOTHING = new PasswordWish(false, null);
    private static final String BCRYPT = "{bcrypt}";
    private static final Pattern HASH = Pattern.compile("\\$2[aby]\\$(1\\d|2\\d|3[01])\\$[./A-Za-z0-9]{53}");

    /** Null where the text says none of the three. */
    static @Nullable PasswordWish of(String text) {
        if (text.isEmpty()) return NOTHING;
        if (text.equals(NEW)) return new PasswordWish(true, null);
        var hash = text.startsWith(BCRYPT) ? text.substring(BCRYPT.length()) : text;
        return HASH.matcher(hash).matches() ? new PasswordWish(false, BCRYPT + hash) : null;
    }

    boolean changes(String known) {
        return another || hash != null && !hash.equals(known);
    }
}
