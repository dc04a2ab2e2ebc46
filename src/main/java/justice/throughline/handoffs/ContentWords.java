package justice.throughline.handoffs;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import justice.throughline.casefile.CaseWords;
import justice.throughline.shared.DeskWords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a hand-off says, in the language of the page. Templates call it {@code @contentWords}. */
@Component("contentWords")
class ContentWords {

    private final HandOffWords words;
    private final CaseWords caseWords;
    private final DeskWords deskWords;

    ContentWords(HandOffWords words, CaseWords caseWords, DeskWords deskWords) {
        this.words = words;
        this.caseWords = caseWords;
        this.deskWords = deskWords;
    }

    /** The names of fields such as {@code victim.address}. */
    public String names(Collection<String> fields) {
        return fields.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** Each field with what it says, by name. */
    public Map<String, String> lines(Map<String, ?> payload) {
        var lines = new TreeMap<String, String>();
        payload.forEach((field, value) -> collect(field, value, lines));
        return lines;
    }

    private void collect(String field, @Nullable Object value, Map<String, String> lines) {
        if (value instanceof Map<?, ?> parts) {
            parts.forEach((name, part) -> collect(field + "." + name, part, lines));
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> collect(field, item, lines));
        } else if (value != null) {
            lines.merge(name(field), said(field, value.toString()), (first, next) -> first + "; " + next);
        }
    }

    private String name(String field) {
        return words.say("handoffs.field." + field, field);
    }

    private String said(String field, String value) {
        return switch (field) {
            case "case.crimeType" -> caseWords.crimeType(value);
            case "case.result" -> caseWords.outcome(value);
            case "contact.desk" -> deskWords.desk(value);
            default -> value;
        };
    }
}
