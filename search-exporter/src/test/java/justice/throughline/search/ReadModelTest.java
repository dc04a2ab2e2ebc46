package justice.throughline.search;

import static justice.throughline.search.Records.deployed;
import static justice.throughline.search.Records.process;
import static justice.throughline.search.Records.record;
import static justice.throughline.search.Records.task;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReadModelTest {

    private final ReadModel model = new ReadModel();

    @BeforeEach
    void deploy() {
        model.apply(deployed());
    }

    @Test
    void shouldTellNamesFromTheModel() {
        model.apply(process("ELEMENT_ACTIVATING", 20, -1));
        model.apply(task("ELEMENT_ACTIVATING", 21, 20));

        assertThat(only("process-instances").path("processDefinitionName").asText())
                .isEqualTo("Charging");
        assertThat(only("element-instances").path("elementName").asText()).isEqualTo("Make charging decision");
        assertThat(model.xml("11")).contains(Records.MODEL);
    }

    @Test
    void shouldLeaveTheProcessOutOfTheElements() {
        model.apply(process("ELEMENT_ACTIVATING", 20, -1));

        assertThat(all("element-instances")).isEmpty();
    }

    @Test
    void shouldFollowAnInstanceToItsEnd() {
        model.apply(process("ELEMENT_ACTIVATING", 20, -1));
        assertThat(only("process-instances").path("state").asText()).isEqualTo("ACTIVE");
        assertThat(only("process-instances").path("startDate").asText()).isEqualTo("2026-01-01T00:00:00.000Z");
        assertThat(only("process-instances").has("endDate")).isFalse();

        model.apply(process("ELEMENT_TERMINATED", 20, -1));
        assertThat(only("process-instances").path("state").asText()).isEqualTo("TERMINATED");
        assertThat(only("process-instances").path("endDate").asText()).isEqualTo("2026-01-01T00:00:00.000Z");
    }

    @Test
    void shouldCountAsRootOnlyWhatNobodyCalled() {
        model.apply(process("ELEMENT_ACTIVATING", 20, -1));
        model.apply(process("ELEMENT_ACTIVATING", 30, 20));
        assertThat(model.activeRoots()).containsExactly("20");

        model.apply(process("ELEMENT_COMPLETED", 20, -1));
        assertThat(model.activeRoots()).isEmpty();
    }

    @Test
    void shouldKeepSequenceFlowsApartFromElements() {
        model.apply(Records.element("SEQUENCE_FLOW_TAKEN", 22, 20, "SEQUENCE_FLOW", "Flow_Charged", -1));

        assertThat(all("element-instances")).isEmpty();
        assertThat(model.sequenceFlows("20")).hasSize(1);
        assertThat(model.sequenceFlows("21")).isEmpty();
    }

    @Test
    void shouldTellEachDecisionOfAnEvaluation() {
        model.apply(record("DECISION_EVALUATION", "EVALUATED", 40, """
                {"processInstanceKey":-1,"processDefinitionKey":-1,"elementInstanceKey":-1,"evaluatedDecisions":[
                 {"decisionId":"whoCharges","decisionName":"Who charges","decisionOutput":"\\"cps\\"","matchedRules":[]},
                 {"decisionId":"desk","decisionName":"Desk","decisionOutput":{"a":1},"matchedRules":[{"ruleIndex":1}]}]}"""));

        assertThat(model.find("decision-instances", "40-1")
                        .orElseThrow()
                        .path("result")
                        .asText())
                .isEqualTo("\"cps\"");
        JsonNode second = model.find("decision-instances", "40-2").orElseThrow();
        assertThat(second.path("result").asText()).isEqualTo("{\"a\":1}");
        assertThat(second.path("processInstanceKey").asText()).isEqualTo("-1");
        assertThat(second.at("/matchedRules/0/ruleIndex").asInt()).isEqualTo(1);
    }

    @Test
    void shouldTellTheStateAndAssigneeOfAUserTask() {
        String value = """
                {"bpmnProcessId":"charging","processDefinitionKey":11,"processInstanceKey":20,"elementId":"Task_Decide",
                 "assignee":"%s","candidateGroupsList":["cps.charging"],"candidateUsersList":[],"priority":50,
                 "dueDate":"","formKey":-1}""";
        model.apply(record("USER_TASK", "CREATED", 50, value.formatted("")));
        JsonNode created = only("user-tasks");
        assertThat(created.path("state").asText()).isEqualTo("CREATED");
        assertThat(created.path("assignee").isNull()).isTrue();
        assertThat(created.at("/candidateGroups/0").asText()).isEqualTo("cps.charging");

        model.apply(record("USER_TASK", "ASSIGNED", 50, value.formatted("prosecutor")));
        assertThat(only("user-tasks").path("assignee").asText()).isEqualTo("prosecutor");

        model.apply(record("USER_TASK", "COMPLETED", 50, value.formatted("prosecutor")));
        assertThat(only("user-tasks").path("state").asText()).isEqualTo("COMPLETED");
    }

    @Test
    void shouldTellWhoWaitsAndWhatArrived() {
        String value = """
                {"bpmnProcessId":"charging","processInstanceKey":20,"elementInstanceKey":21,"elementId":"Task_Decide",
                 "messageName":"withdrawn","correlationKey":"c1","messageKey":%d}""";
        model.apply(record("PROCESS_MESSAGE_SUBSCRIPTION", "CREATING", 60, value.formatted(-1)));
        assertThat(all("message-subscriptions")).isEmpty();

        model.apply(record("PROCESS_MESSAGE_SUBSCRIPTION", "CREATED", 60, value.formatted(-1)));
        assertThat(only("message-subscriptions")
                        .path("messageSubscriptionState")
                        .asText())
                .isEqualTo("CREATED");
        assertThat(all("correlated-message-subscriptions")).isEmpty();

        model.apply(record("PROCESS_MESSAGE_SUBSCRIPTION", "CORRELATED", 60, value.formatted(61)));
        assertThat(only("correlated-message-subscriptions").path("messageKey").asText())
                .isEqualTo("61");
    }

    @Test
    void shouldForgetAllButTheDefinitions() {
        model.apply(process("ELEMENT_ACTIVATING", 20, -1));
        model.apply(record("VARIABLE", "CREATED", 23, "{\"name\":\"outcome\",\"value\":\"1\",\"scopeKey\":20}"));

        model.forgetInstances();

        assertThat(all("process-instances")).isEmpty();
        assertThat(all("variables")).isEmpty();
        assertThat(only("process-definitions").path("versionTag").asText()).isEqualTo("1.0");
    }

    private JsonNode only(String search) {
        assertThat(all(search)).hasSize(1);
        return all(search).getFirst();
    }

    private List<JsonNode> all(String search) {
        JsonNode items =
                model.search(search, JsonNodeFactory.instance.objectNode()).path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }
}
