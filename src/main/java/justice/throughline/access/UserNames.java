package justice.throughline.access;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** The one way to write a user name: where people are looked up, where guesses are counted, where names are given. */
final class UserNames {

    /** Seen or not: what separates, steers or joins letters is no part of a name. */
    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]");

    /** What nobody types, and no database keeps. */
    private static final Pattern NO_LETTER = Pattern.compile("[\\p{Cc}\\p{Cs}]");

    private UserNames() {}

    /** Without blanks anywhere, each letter in the form that looks the same, in lower case; empty where nobody can be called so. */
    static String of(String typed) {
        var name = BLANK.matcher(folded(typed)).replaceAll("");
        return NO_LETTER.matcher(name).find() ? "" : name;
    }

    /** The same with its blanks. */
    static String folded(String typed) {
        var lower = Normalizer.normalize(typed, Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Form.NFKC);
    }
}
