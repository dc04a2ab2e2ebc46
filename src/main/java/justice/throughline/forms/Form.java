package justice.throughline.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import justice.throughline.shared.DateInput;

/**
 * A designer's form.
 *
 * @param file where it lies in the repository
 * @param json as the designer made it
 */
public record Form(String file, String json, List<Field> fields) {

    /** For a step without a form: nothing is asked. */
    public static final Form EMPTY = new Form("", "{\"type\":\"default\",\"components\":[]}", List.of());

    /** The fields to fill in. */
    public List<Field> asked() {
        return fields.stream().filter(field -> !field.shown()).toList();
    }

    /** The questions of the page with these answers by field key, as {@link #entered} gives them or the journey knows them. */
    public List<Question> questions(Map<String, ?> answers) {
        return asked().stream()
                .map(field -> new Question(field, answers.get(field.key())))
                .toList();
    }

    /** What a page sent, by field key, for {@link FormCheck}. */
    public Map<String, Object> entered(Map<String, String> sent) {
        var entered = new LinkedHashMap<String, Object>();
        for (var field : asked()) {
            var key = field.key();
            entered.put(
                    key,
                    switch (field.kind()) {
                        case DAY, MOMENT ->
                            DateInput.of(key, field.kind().date().orElseThrow(), sent);
                        case CHECKBOX -> "true".equals(sent.get(key));
                        case SELECT, RADIO -> sent.getOrDefault(key, "");
                    });
        }
        return entered;
    }

    /** What is already known and only shown: label to words, where there is a value; no words for a plain yes. */
    public Map<String, String> known(Map<String, ?> values) {
        var known = new LinkedHashMap<String, String>();
        for (var field : fields) {
            if (!field.shown()) continue;
            var value = values.get(field.key());
            field.options().stream()
                    .filter(option -> option.value().equals(value))
                    .forEach(option -> known.put(field.label(), option.label()));
            if (Boolean.TRUE.equals(value)) known.put(field.label(), "");
        }
        return known;
    }
}
