package justice.throughline.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import justice.throughline.ThroughlineTest;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.closing.Closing;
import justice.throughline.closing.OpenDuty;
import justice.throughline.closing.ReasonGiven;
import justice.throughline.forms.InvalidFormException;
import justice.throughline.notify.Duty;
import justice.throughline.notify.NoticeState;
import justice.throughline.notify.Notices;
import justice.throughline.notify.Said;
import justice.throughline.shared.Proof;
import justice.throughline.shared.Refusal;
import justice.throughline.tasks.TaskDesk;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.ProcessRun;
import justice.throughline.testing.ProcessRuns;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case that still owes something is closed only by a person, with a reason for each duty. */
@ThroughlineTest
class ClosingProcessTest {

    private static final Staff WITNESS_CARE =
            new Staff("wendy", "Wendy", Set.of("witnesscare.unit"), Set.of(Role.CASEWORKER));
    private static final Map<String, Object> CHECKED = Map.of("closureChecked", true);

    @Autowired
    private ProcessRuns runs;

    @Autowired
    private CaseFiles files;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private Notices notices;

    @Autowired
    private Closing closing;

    @Autowired
    private TaskDesk desk;

    private ProcessRun run;

    @BeforeEach
    void decide() {
        run = runs.phase("aftercare", "burglary", Map.of("outcome", "cautioned"));
        files.register(run.caseId());
        files.recordOutcome(run.caseId(), "cautioned", "closing-" + run.caseId());
    }

    @Test
    void shouldRefuseToCloseWhileADutyHasNoReason() {
        var key = task();

        assertThatThrownBy(() -> desk.complete(key, WITNESS_CARE, CHECKED))
                .isInstanceOfSatisfying(InvalidFormException.class, refused -> assertThat(refused.errors())
                        .containsKey("closureChecked"));
        assertThatThrownBy(() -> closing.give(run.caseId(), reasons("because"), WITNESS_CARE))
                .isInstanceOf(Refusal.class);
        assertThat(cases.isClosed(run.caseId())).isFalse();
    }

    @Test
    void shouldCloseWithAReasonForEachAndKeepIt() {
        var key = task();
        closing.give(run.caseId(), reasons("cannot-be-reached"), WITNESS_CARE);

        desk.complete(key, WITNESS_CARE, CHECKED);

        run.verify().isCompleted().hasCompletedElements("EndEvent_CaseClosed");
        assertThat(cases.isClosed(run.caseId())).isTrue();
        assertThat(notices.ofCase(run.caseId())).hasSize(2).allSatisfy(duty -> {
            assertThat(duty.state()).isEqualTo(NoticeState.ENDED);
            assertThat(duty.said().getLast())
                    .extracting(Said::what, Said::saidBy, Said::reason, Said::proof)
                    .containsExactly("ENDED", "wendy", "cannot-be-reached", Proof.task(key));
        });
    }

    @Test
    void shouldLetADutyGoOnWhereThatIsTheReason() {
        var key = task();
        closing.give(run.caseId(), reasons(OpenDuty.GOES_ON), WITNESS_CARE);

        desk.complete(key, WITNESS_CARE, CHECKED);

        run.verify().isCompleted();
        assertThat(cases.isClosed(run.caseId())).isTrue();
        assertThat(notices.ofCase(run.caseId())).extracting(Duty::state).containsOnly(NoticeState.OPEN);
        assertThat(closing.closedWith(run.caseId()))
                .hasSize(2)
                .extracting(ReasonGiven::kind, ReasonGiven::reason, ReasonGiven::by, ReasonGiven::task)
                .containsOnly(tuple("telling", OpenDuty.GOES_ON, "wendy", key));
    }

    @Test
    void shouldAskAgainWhenADutyHasComeUpMeanwhile() {
        var key = task();
        closing.give(run.caseId(), reasons(OpenDuty.GOES_ON), WITNESS_CARE);
        notices.leavesCustody(run.caseId(), "meanwhile-" + run.caseId());

        // past the check of the page, as an answer that was on its way
        run.complete("Task_CloseCase", CHECKED);

        assertThat(run.await("Task_CloseCase").getUserTaskKey()).isNotEqualTo(key);
        assertThat(cases.isClosed(run.caseId())).isFalse();
    }

    private long task() {
        var key = run.await("Task_CloseCase").getUserTaskKey();
        await("the journal").ignoreExceptions().until(() -> desk.find(key).key() == key);
        return key;
    }

    private Map<String, String> reasons(String reason) {
        return closing.open(run.caseId()).stream().collect(Collectors.toMap(OpenDuty::key, duty -> reason));
    }
}
