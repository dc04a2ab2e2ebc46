package justice.throughline.access;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** The one way to write a user name: where people are looked up, where guesses are counted, where names are given. */
final class UserNames {

    /** Seen or not: what separates, steers or joins letters is no part of a name. */
    private static final Pattern BLANK = Pattern.compile("[\\p{Z}\\p{Cc}\\p{Cf}\\p{Cs}]");

    private UserNames() {}

    /** Without blanks anywhere, each letter in the form that looks the same, in lower case; may be empty. */
    static String of(String typed) {
        return BLANK.matcher(folded(typed)).replaceAll("");
    }

    /** The same with its blanks. */
    static String folded(String typed) {
        var lower = Normalizer.normalize(typed, Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Form.NFKC);
    }
}
