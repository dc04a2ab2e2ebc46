package justice.throughline.search;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Deployed processes, and the names in their models, which 8.6 records lack. */
final class Definitions implements Projection {

    private final Table table;
    private final Map<String, String> xml = new ConcurrentHashMap<>();
    private final Map<String, Map<String, String>> names = new ConcurrentHashMap<>();

    Definitions(Table table) {
        this.table = table;
    }

    @Override
    public void apply(RecordView record) {
        if (!record.intent().equals("CREATED")) {
            return;
        }
        String key = record.text("processDefinitionKey");
        String model = new String(Base64.getDecoder().decode(record.text("resource")), StandardCharsets.UTF_8);
        xml.put(key, model);
        names.put(key, BpmnNames.in(model));
        ObjectNode row = table.row(key);
        row.put("processDefinitionKey", key);
        row.put("processDefinitionId", record.text("bpmnProcessId"));
        row.put("name", name(key, record.text("bpmnProcessId")));
        row.put("version", record.value().path("version").asInt());
        row.put("versionTag", record.textOrNull("versionTag"));
        row.put("resourceName", record.text("resourceName"));
        row.put("tenantId", record.text("tenantId"));
        row.put("hasStartForm", false);
    }

    /** The name that the model gives the element; its id when it gives none. */
    String name(String definitionKey, String elementId) {
        return names.getOrDefault(definitionKey, Map.of()).getOrDefault(elementId, elementId);
    }

    Optional<String> xml(String definitionKey) {
        return Optional.ofNullable(xml.get(definitionKey));
    }
}
