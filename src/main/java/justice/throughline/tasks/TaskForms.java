package justice.throughline.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import justice.throughline.catalogue.Catalogue;
import justice.throughline.forms.Field;
import justice.throughline.forms.Form;
import justice.throughline.forms.Forms;
import justice.throughline.shared.SqlForSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The form of a task and what the journey already knows of its answers. */
@Component
@SqlForSets("the exporter writes the engine's journal; here it is read")
class TaskForms {

    private final Catalogue catalogue;
    private final Forms forms;
    private final ObjectMapper json;
    private final JdbcClient jdbc;

    TaskForms(Catalogue catalogue, Forms forms, ObjectMapper json, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.forms = forms;
        this.json = json;
        this.jdbc = jdbc;
    }

    Form of(OpenTask task) {
        return catalogue
                .formIdFor(task.processId(), task.elementId())
                .flatMap(forms::find)
                .orElse(Form.EMPTY);
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

    private Object value(String text) {
        var node = parse(text);
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
