package justice.throughline.arrivals;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Something that reading a file brought to light. Its words are {@code finding.<code>} and {@code finding.<code>.do} of
 * the message files.
 *
 * @param line in the file, from 1; 0 where lines mean nothing
 * @param place the way to the element or field, such as {@code Case/Defendant/Offence}
 * @param args for the words; one that begins with {@code @} holds names of elements
 */
public record Finding(Kind kind, int line, String place, String code, List<String> args) {

    /** In the order in which they matter. */
    public enum Kind {
        /** Why the file is refused. */
        VIOLATION,
        /** Part of the file that cannot be used yet. */
        WAITING,
        /** Part of the file that was not used and never will be. */
        UNUSED,
        /** What somebody else must say before something that follows from the file can be done. */
        NEEDED,
        /** A code that is not in our vocabulary: kept as it is. */
        UNKNOWN_CODE,
        /** What was done. */
        TAKEN
    }

    private static final int LONGEST = 300;
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}]+");

    /** A file may hold anything: what is told of it can be stored and shown. */
    public Finding {
        place = shown(place);
        args = args.stream().map(Finding::shown).toList();
    }

    public static Finding of(Kind kind, int line, String place, String code, String... args) {
        return new Finding(kind, line, place, code, List.of(args));
    }

    private static String shown(String text) {
        var seen = UNSEEN.matcher(text).replaceAll(" ");
        return seen.length() > LONGEST ? seen.substring(0, LONGEST) + "…" : seen;
    }
}
