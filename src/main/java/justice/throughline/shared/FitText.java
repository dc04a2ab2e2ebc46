package justice.throughline.shared;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The texts that can be read again wherever they are kept: without NUL, half characters and the mark of a byte that was none,
 * and no longer than {@value LONGEST} letters. All that people and programs send is held to it as it comes in.
 */
public final class FitText {

    static final int LONGEST = 4_000;

    private static final int LONGEST_NAME = 60;
    private static final Pattern UNREADABLE = Pattern.compile("[\\x00\\p{Cs}\\uFFFD]");

    private FitText() {}

    /** What is wrong with it, {@code long} or {@code unreadable}; null where nothing is. */
    public static @Nullable String faultOf(String text) {
        if (text.length() > LONGEST) return "long";
        return UNREADABLE.matcher(text).find() ? "unreadable" : null;
    }

    /** The name of a field, which is sent as well, as it can be shown. */
    public static String shown(String name) {
        var readable = UNREADABLE.matcher(name).replaceAll("?");
        return readable.length() > LONGEST_NAME ? readable.substring(0, LONGEST_NAME) + "…" : readable;
    }
}
