package justice.throughline.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Each decision of an evaluation is an instance of its own: evaluation key, dash, place in the evaluation. */
final class Decisions implements Projection {

    private final Table table;

    Decisions(Table table) {
        this.table = table;
    }

    @Override
    public void apply(RecordView record) {
        JsonNode evaluated = record.value().path("evaluatedDecisions");
        for (int i = 0; i < evaluated.size(); i++) {
            JsonNode decision = evaluated.get(i);
            String id = record.key() + "-" + (i + 1);
            ObjectNode row = table.row(id);
            row.put("decisionEvaluationInstanceKey", id);
            evaluation(row, record, decision);
            decision(row, decision);
        }
    }

    private static void evaluation(ObjectNode row, RecordView record, JsonNode decision) {
        boolean failed = record.intent().equals("FAILED")
                && record.text("failedDecisionId")
                        .equals(decision.path("decisionId").asText());
        row.put("state", failed ? "FAILED" : "EVALUATED");
        row.put("evaluationFailure", failed ? record.text("evaluationFailureMessage") : null);
        row.put("evaluationDate", record.at());
        row.put("decisionEvaluationKey", record.key());
        row.put("tenantId", record.text("tenantId"));
        // A decision evaluated outside a process keeps its "-1": the client reads these as numbers.
        row.put("processDefinitionKey", record.text("processDefinitionKey"));
        row.put("processInstanceKey", record.text("processInstanceKey"));
        row.put("elementInstanceKey", record.text("elementInstanceKey"));
    }

    private static void decision(ObjectNode row, JsonNode decision) {
        row.put("decisionDefinitionId", decision.path("decisionId").asText());
        row.put("decisionDefinitionName", decision.path("decisionName").asText());
        row.put("decisionDefinitionVersion", decision.path("decisionVersion").asInt());
        row.put("decisionDefinitionType", decision.path("decisionType").asText());
        row.put("decisionDefinitionKey", decision.path("decisionKey").asText());
        row.put("result", textOf(decision.path("decisionOutput")));
        row.set("evaluatedInputs", decision.path("evaluatedInputs"));
        row.set("matchedRules", decision.path("matchedRules"));
    }

    private static @Nullable String textOf(JsonNode output) {
        return output.isTextual() ? output.asText() : output.toString();
    }
}
