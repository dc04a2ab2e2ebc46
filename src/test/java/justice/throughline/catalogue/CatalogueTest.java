package justice.throughline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.CallActivity;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledElement;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import justice.throughline.casefile.LateOutcomes;
import justice.throughline.clocks.ClockMessages;
import justice.throughline.custody.Custody;
import justice.throughline.engine.Engine;
import justice.throughline.handoffs.HandOffMessages;
import justice.throughline.hearings.HearingMessages;
import justice.throughline.notify.TellMessages;
import justice.throughline.sources.SourceMessages;
import org.junit.jupiter.api.Test;
import org.springframework.util.StringUtils;

/** Models and code are written by different people; this holds them together. */
class CatalogueTest {

    /** Steps of journeys that began with an older release and go on as they are. */
    private static final List<String> OF_OLDER_MODELS =
            List.of("reporting.acknowledge-victim", "aftercare.notify-of-decision");

    @Test
    void shouldNameEachProcessLikeItsFileAndPutItInAFolder() {
        assertThat(Models.catalogue().processes()).isNotEmpty().allSatisfy(model -> assertThat(model.resource())
                .matches("[a-z-]+/" + model.id() + "\\.bpmn"));
    }

    @Test
    void shouldHoldOneExecutableProcessPerModelWithVersionAndOwner() {
        assertThat(Models.parsed()).allSatisfy(bpmn -> assertThat(bpmn.getModelElementsByType(Process.class))
                .singleElement()
                .matches(Process::isExecutable));
        assertThat(Models.catalogue().processes()).allSatisfy(model -> {
            assertThat(model.versionTag()).matches("\\d{4}\\.\\d{2}\\.\\d+");
            assertThat(model.owner()).isNotBlank();
            assertThat(model.documentation()).isNotBlank();
        });
    }

    @Test
    void shouldHaveExactlyOneWorkerPerJobTypeAndNoIdleWorker() {
        var types =
                new HashSet<>(Models.said(ServiceTask.class, ZeebeTaskDefinition.class, ZeebeTaskDefinition::getType));
        assertThat(types).doesNotContainAnyElementsOf(OF_OLDER_MODELS);
        types.addAll(OF_OLDER_MODELS);

        assertThat(Workers.all()).extracting(Workers::type).containsExactlyInAnyOrderElementsOf(types);
    }

    @Test
    void shouldNameEachWorkerAfterItsJobType() {
        assertThat(Workers.all()).isNotEmpty().allSatisfy(worker -> {
            var words = worker.type().split("\\.", 2);
            assertThat(worker.worker().getPackageName()).endsWith(".workers." + words[0]);
            assertThat(worker.worker().getSimpleName()).isEqualTo(camelCase(words[1]) + "Worker");
        });
    }

    @Test
    void shouldGiveEachWorkerTheVariablesItAsksFor() {
        for (var worker : Workers.all()) {
            Models.all().forEach((model, bpmn) -> Models.in(bpmn, ServiceTask.class)
                    .filter(task -> worker.type().equals(type(task)))
                    .forEach(task -> assertThat(availableAt(model.id(), task))
                            .as("variables at %s of %s", task.getId(), model.id())
                            .containsAll(worker.variables())));
        }
    }

    @Test
    void shouldShipEveryFormThatAUserTaskShowsAndNoOther() {
        var shown = Models.catalogue().userTasks().stream()
                .map(UserTaskModel::formId)
                .toList();

        assertThat(shown).hasSize(Models.elements(UserTask.class).size());
        assertThat(new ReleaseFiles().forms().keySet()).containsExactlyInAnyOrderElementsOf(new HashSet<>(shown));
    }

    /** Limits are asked for by kind, in code and by the calculator, so their tables are called by no model. */
    @Test
    void shouldShipEveryDecisionThatIsCalledAndNoOtherButLimits() {
        var called = Models.elements(ZeebeCalledDecision.class).stream()
                .map(ZeebeCalledDecision::getDecisionId)
                .collect(Collectors.toSet());

        assertThat(Decision.all())
                .filteredOn(decision -> !decision.answeredInTheApp())
                .extracting(Decision::id)
                .containsExactlyInAnyOrderElementsOf(called);
    }

    @Test
    void shouldShipEveryProcessThatIsCalled() {
        assertThat(Models.catalogue().processes())
                .extracting(ProcessModel::id)
                .containsAll(Models.elements(ZeebeCalledElement.class).stream()
                        .map(ZeebeCalledElement::getProcessId)
                        .toList());
    }

    @Test
    void shouldCatchEveryErrorThatAWorkerThrowsAndNoOther() {
        assertThat(Errors.caught()).isEqualTo(Errors.thrown());
    }

    @Test
    void shouldKnowAThrownErrorWhenItSeesOne() {
        assertThat(Errors.thrownIn("throw CamundaError.bpmnError(\"FILE_INCOMPLETE\", reason);"))
                .containsExactly("FILE_INCOMPLETE");
        assertThat(Errors.thrownIn("client.newThrowErrorCommand(job).errorCode(\"NOT_OURS\")"))
                .containsExactly("NOT_OURS");
    }

    @Test
    void shouldWaitForTheMessagesThatTheEngineModuleSends() {
        assertThat(Models.elements(Message.class))
                .extracting(Message::getName)
                .containsExactlyInAnyOrder(
                        Engine.CASE_REPORTED,
                        Engine.NEW_EVIDENCE_RECEIVED,
                        LateOutcomes.OUTCOME_PUBLISHED,
                        Engine.SUPPORT_WITHDRAWN,
                        SourceMessages.FOUND,
                        SourceMessages.GONE,
                        ClockMessages.ALERT_RAISED,
                        ClockMessages.ALERT_SETTLED,
                        ClockMessages.CLOCK_STOPPED,
                        ClockMessages.LIMIT_PASSED,
                        HearingMessages.MOVED,
                        HearingMessages.VACATED,
                        TellMessages.RAISED,
                        TellMessages.SETTLED,
                        HandOffMessages.ANSWERED,
                        HandOffMessages.OFFERED_AGAIN,
                        HandOffMessages.REFUSED,
                        HandOffMessages.REFUSAL_DEALT_WITH,
                        Engine.SUPPORT_WITHDRAWN,
                        Custody.PERSON_DETAINED,
                        Custody.DEFENDANT_REMANDED,
                        Custody.CASE_SENT)
                .allSatisfy(name -> assertThat(Models.catalogue().processes())
                        .extracting(ProcessModel::id)
                        .contains(name.substring(0, name.indexOf('.'))));
    }

    @Test
    void shouldReadNoVariableThatNothingSetsAndDescribeEachOne() {
        assertThat(Variables.set().keySet()).containsAll(Variables.read());
        assertThat(Variables.meanings().keySet())
                .containsExactlyElementsOf(Variables.set().keySet());
    }

    @Test
    void shouldCarryTheCaseIntoEveryCalledProcess() {
        assertThat(Models.elements(CallActivity.class)).isNotEmpty().allSatisfy(call -> assertThat(inputs(call))
                .contains("caseId"));
    }

    @Test
    void shouldStartOnlyClocksThatARuleDefines() {
        var kinds = LegalClocks.kinds();

        assertThat(kinds).hasSizeGreaterThan(50);
        assertThat(LegalClocks.named()).isNotEmpty().isSubsetOf(kinds);
        assertThat(LegalClocks.in("=if reviewed then \"detention-later-review\" else \"no-such-clock\""))
                .containsExactly("detention-later-review", "no-such-clock");
    }

    private static Set<String> availableAt(String processId, ServiceTask task) {
        var calls = Models.elements(CallActivity.class).stream()
                .filter(call -> ModelReader.extension(call, ZeebeCalledElement.class)
                        .filter(called -> called.getProcessId().equals(processId))
                        .isPresent());
        return Stream.concat(calls.flatMap(CatalogueTest::inputs), inputs(task)).collect(Collectors.toSet());
    }

    private static Stream<String> inputs(FlowNode node) {
        return ModelReader.extension(node, ZeebeIoMapping.class).stream()
                .flatMap(mapping -> mapping.getInputs().stream())
                .map(ZeebeInput::getTarget);
    }

    private static String type(ServiceTask task) {
        return ModelReader.extension(task, ZeebeTaskDefinition.class)
                .map(ZeebeTaskDefinition::getType)
                .orElse("");
    }

    private static String camelCase(String words) {
        return Stream.of(words.split("-")).map(StringUtils::capitalize).collect(Collectors.joining());
    }
}
