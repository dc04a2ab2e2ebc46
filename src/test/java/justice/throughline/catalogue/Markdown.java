package justice.throughline.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tables as GitHub shows them. */
final class Markdown {

    private Markdown() {}

    static String table(String title, List<String> head, Stream<List<String>> rows) {
        var rule = head.stream().map(column -> "---").toList();
        return Stream.concat(Stream.of(head, rule), rows)
                .map(cells -> "| " + String.join(" | ", cells) + " |\n")
                .collect(Collectors.joining("", "## " + title + "\n\n", ""));
    }

    static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }
}
