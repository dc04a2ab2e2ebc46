package justice.throughline.clocks;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The lines of a calendar, folded so that none has more than 75 octets and no character is cut (RFC 5545, 3.1). */
final class FoldedLines {

    private static final int LONGEST = 75;
    private static final String END = "\r\n";
    private static final Pattern LINES = Pattern.compile(END);

    private FoldedLines() {}

    /** @param text whole lines, each with its end */
    static String of(String text) {
        return LINES.splitAsStream(text).map(FoldedLines::fold).collect(Collectors.joining(END, "", END));
    }

    private static String fold(String line) {
        var folded = new StringBuilder();
        var octets = 0;
        for (var character : line.codePoints().mapToObj(Character::toString).toList()) {
            var size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                folded.append(END).append(' ');
                octets = 1;
            }
            folded.append(character);
            octets += size;
        }
        return folded.toString();
    }
}
