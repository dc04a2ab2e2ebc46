package justice.throughline.shared;

import java.util.regex.Pattern;

/** Text that stays text in a spreadsheet, whoever wrote it. */
public final class SpreadsheetText {

    static final String MARK = "'";

    /** A spreadsheet works these out, or drops the blank before; marks before them are part of the text. */
    private static final Pattern FORMULA =
            Pattern.compile("'*[\\s\\p{Z}\\p{Cf}]*[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20\\t\\r\\n].*", Pattern.DOTALL);

    /** A spreadsheet keeps 15 digits of a number and no zeros before it, and takes the letter E for an exponent. */
    private static final Pattern CHANGED_AS_NUMBER = Pattern.compile("'*([\\d.]{16,}|0\\d+|\\d+[eE]\\d+)");

    private static final Pattern NUMBER = Pattern.compile("-?(?=[\\d.]{1,15}$)(0|[1-9]\\d*)(\\.\\d+)?");

    private SpreadsheetText() {}

    /** The text with a mark before it where a spreadsheet would take it for something else. */
    public static String marked(String text) {
        return needsMark(text) ? MARK + text : text;
    }

    /** The text without the mark that {@link #marked} has put before it. */
    public static String plain(String text) {
        return text.startsWith(MARK) && needsMark(text.substring(1)) ? text.substring(1) : text;
    }

    private static boolean needsMark(String text) {
        return (FORMULA.matcher(text).matches()
                        || CHANGED_AS_NUMBER.matcher(text).matches())
                && !NUMBER.matcher(text).matches();
    }
}
