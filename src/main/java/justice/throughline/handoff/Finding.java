package justice.throughline.handoff;

import java.util.List;

/**
 * Something that reading a file brought to light. Its words are {@code finding.<code>} and {@code finding.<code>.do} of
 * the message files.
 *
 * @param line in the file, from 1; 0 where lines mean nothing
 * @param place the way to the element or field, such as {@code Case/Defendant/Offence}
 * @param args for the words; one that begins with {@code @} holds names of elements
 */
public record Finding(Kind kind, int line, String place, String code, List<String> args) {

    public enum Kind {
        /** Why the file is refused. */
        VIOLATION,
        /** A code that is not in our vocabulary: kept as it is. */
        UNKNOWN_CODE,
        /** Part of the file that cannot be used yet. */
        WAITING,
        /** What was done. */
        TAKEN
    }

    public Finding {
        args = List.copyOf(args);
    }

    public static Finding of(Kind kind, int line, String place, String code, String... args) {
        return new Finding(kind, line, place, code, List.of(args));
    }
}
