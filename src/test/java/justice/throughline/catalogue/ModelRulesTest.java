package justice.throughline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.Activity;
import io.camunda.zeebe.model.bpmn.instance.Event;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowElement;
import io.camunda.zeebe.model.bpmn.instance.Gateway;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskSchedule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of {@code processes/README.md} that neither the linter nor the comparison with the code looks after. */
class ModelRulesTest {

    @Test
    void shouldNameEveryTaskAndEvent() {
        assertThat(Stream.concat(Models.elements(Activity.class).stream(), Models.elements(Event.class).stream()))
                .isNotEmpty()
                .extracting(FlowElement::getName)
                .allSatisfy(name -> assertThat(name).matches("\\p{Lu}.*[^?.]"));
    }

    @Test
    void shouldAskAQuestionWhereThePathSplitsAndNameItsAnswers() {
        var splits = Models.elements(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .toList();

        assertThat(splits).isNotEmpty().allSatisfy(gateway -> {
            assertThat(gateway.getName()).endsWith("?");
            assertThat(gateway.getOutgoing())
                    .contains(gateway.getDefault())
                    .allSatisfy(flow -> assertThat(flow.getName()).isNotBlank());
        });
    }

    @Test
    void shouldGiveNoNameToAJoin() {
        assertThat(Models.elements(Gateway.class).stream()
                        .filter(gateway -> gateway.getOutgoing().size() == 1))
                .isNotEmpty()
                .allSatisfy(join -> assertThat(join.getName()).isNull());
    }

    @Test
    void shouldGiveEveryUserTaskADeskAndATimeByWhich() {
        assertThat(Models.elements(UserTask.class)).isNotEmpty().allSatisfy(task -> {
            assertThat(ModelReader.extension(task, ZeebeAssignmentDefinition.class)
                            .map(ZeebeAssignmentDefinition::getCandidateGroups))
                    .hasValueSatisfying(groups -> assertThat(groups).isNotBlank());
            assertThat(ModelReader.extension(task, ZeebeTaskSchedule.class).map(ZeebeTaskSchedule::getDueDate))
                    .hasValueSatisfying(due -> assertThat(due).isNotBlank());
        });
    }

    @Test
    void shouldTryEveryJobThreeTimes() {
        assertThat(Models.said(ServiceTask.class, ZeebeTaskDefinition.class, ZeebeTaskDefinition::getRetries))
                .containsOnly("3");
    }

    /** Nobody waits yet for a message that starts a process. */
    @Test
    void shouldSayWhichExchangeEveryAwaitedMessageBelongsTo() {
        var starting = Models.elements(StartEvent.class).stream()
                .flatMap(start -> start.getEventDefinitions().stream())
                .filter(MessageEventDefinition.class::isInstance)
                .map(definition -> ((MessageEventDefinition) definition).getMessage())
                .toList();

        assertThat(Models.elements(Message.class))
                .filteredOn(message -> !starting.contains(message))
                .isNotEmpty()
                .allSatisfy(message -> assertThat(ModelReader.extension(message, ZeebeSubscription.class)
                                .map(ZeebeSubscription::getCorrelationKey))
                        .hasValueSatisfying(key -> assertThat(key).isNotBlank()));
    }
}
