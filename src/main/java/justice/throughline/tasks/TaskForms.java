package justice.throughline.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import justice.throughline.catalogue.Catalogue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The form of a task and what the journey already knows of its answers. */
@Component
class TaskForms {

    private static final String EMPTY = "{\"type\":\"default\",\"components\":[]}";
    private static final Form NONE = new Form(EMPTY, EMPTY, List.of());

    private final Catalogue catalogue;
    private final ObjectMapper json;
    private final JdbcClient jdbc;
    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    TaskForms(Catalogue catalogue, ObjectMapper json, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.json = json;
        this.jdbc = jdbc;
    }

    Form of(OpenTask task) {
        return catalogue
                .formIdFor(task.processId(), task.elementId())
                .map(id -> forms.computeIfAbsent(id, this::read))
                .orElse(NONE);
    }

    /** Values of the form's fields in the task's process, by field key. */
    Map<String, Object> values(OpenTask task, Form form) {
        var values = new LinkedHashMap<String, Object>();
        var keys = form.fields().stream().map(Field::key).toArray(String[]::new);
        jdbc.sql("select name, value from journal.variable where process_instance_key = :process and name = any(:keys)"
                        + " order by updated_at")
                .param("process", task.processInstanceKey())
                .param("keys", keys)
                .query((row, number) -> values.put(row.getString("name"), value(row.getString("value"))))
                .list();
        return values;
    }

    /** What a page sent: the browser's form as JSON in {@code data}, or the plain form's own fields. */
    Map<String, Object> entered(Form form, Map<String, String> sent) {
        var data = sent.get("data");
        var entered = new LinkedHashMap<String, Object>();
        if (data != null && !data.isBlank()) {
            parse(data).properties().forEach(entry -> entered.put(entry.getKey(), value(entry.getValue())));
            form.shown().forEach(field -> entered.remove(field.key()));
            return entered;
        }
        for (var field : form.asked()) {
            var text = sent.get(field.key());
            entered.put(field.key(), field.type().equals("checkbox") ? "true".equals(text) : text == null ? "" : text);
        }
        return entered;
    }

    /** What is already known and only shown: label to words, where there is a value. */
    Map<String, String> known(Form form, Map<String, ?> values) {
        var known = new LinkedHashMap<String, String>();
        for (var field : form.shown()) {
            var value = values.get(field.key());
            field.options().stream()
                    .filter(option -> option.value().equals(value))
                    .forEach(option -> known.put(field.label(), option.label()));
            if (Boolean.TRUE.equals(value)) known.put(field.label(), "");
        }
        return known;
    }

    String json(Map<String, ?> values) {
        return json.valueToTree(values).toString();
    }

    private Form read(String formId) {
        var text = catalogue.form(formId);
        return Form.read(text, parse(text));
    }

    private Object value(String text) {
        return value(parse(text));
    }

    private static Object value(JsonNode node) {
        return node.isBoolean() ? node.asBoolean() : node.isNumber() ? node.numberValue() : node.asText();
    }

    private JsonNode parse(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + text, e);
        }
    }
}
