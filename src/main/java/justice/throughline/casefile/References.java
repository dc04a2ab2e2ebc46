package justice.throughline.casefile;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How references of cases and people are spelled, whoever sends or types them: in capitals, without white space or signs
 * that cannot be seen. Messages, lists and searches all ask here, so that the same reference is the same everywhere.
 */
public final class References {

    private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{C}]+");

    private References() {}

    /** The one spelling of this reference; empty when nothing of it can be seen. */
    public static String spelled(String text) {
        return UNSEEN.matcher(text).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /**
     * How references may begin that somebody looks for by this text: those of cases at court, and those of published crimes,
     * which are digests in small letters.
     */
    public static List<String> beginnings(String text) {
        var spelled = spelled(text);
        return List.of(spelled, spelled.toLowerCase(Locale.ROOT));
    }
}
