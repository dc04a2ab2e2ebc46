package justice.throughline.shared;

import java.util.regex.Pattern;
import org.springframework.util.StringUtils;

/** The name of a field as words: {@code hearingDate-day} is "Hearing date day". */
final class FieldWords {

    private static final Pattern BETWEEN = Pattern.compile("[-_.]+|(?<=[a-z0-9])(?=[A-Z])");
    private static final Pattern WORD = Pattern.compile("\\b[A-Z](?=[a-z])");

    private FieldWords() {}

    /** Abbreviations stay as they are; a name without a word is answered as it is. */
    static String of(String name) {
        var words = BETWEEN.matcher(name).replaceAll(" ").strip();
        if (words.isEmpty()) return name;
        return StringUtils.capitalize(
                WORD.matcher(words).replaceAll(letter -> StringUtils.uncapitalize(letter.group())));
    }
}
