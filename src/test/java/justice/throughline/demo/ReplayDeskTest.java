package justice.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyLong;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.OutcomeCategories;
import justice.throughline.closing.Closing;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.tasks.OpenTask;
import justice.throughline.tasks.OpenTasks;
import justice.throughline.tasks.TaskDesk;
import justice.throughline.tasks.WishState;
import org.junit.jupiter.api.Test;

class ReplayDeskTest {

    /** Weeks after real time, as the time machine may have it. */
    private static final Instant NOW = Instant.now().plus(Duration.ofDays(30));

    private static final Staff SUPERVISOR =
            new Staff("supervisor", "Sasha", Set.of("police.supervision"), Set.of(Role.CASEWORKER));

    private final UUID caseId = UUID.randomUUID();
    private final OpenTasks open = mock();
    private final TaskDesk tasks = mock();
    private final ReplayStaff staff = mock();
    private final ReplayDesk desk = new ReplayDesk(
            open,
            tasks,
            staff,
            mock(CaseFiles.class),
            mock(OutcomeCategories.class),
            mock(EngineOutbox.class),
            mock(ReplayRepairs.class),
            InstantSource.fixed(NOW),
            mock(Closing.class),
            Duration.ofMinutes(5));

    @Test
    void shouldActOnALimitAndLeaveToOthersWhatNobodyOnDutyKnows() throws Exception {
        var answers = answers(
                task(1, "Task_ReviewDetention", "police.supervision", NOW),
                task(2, "Task_ActOnLimit", "police.duty", NOW),
                task(3, "Task_ActOnLimit", "police.supervision", NOW));

        when(tasks.complete(3, SUPERVISOR, Map.of("limitAnswer", "done"))).thenReturn(WishState.SETTLED);
        assertThat(answers).hasSize(1);
        assertThat(answers.getFirst().call()).isTrue();
    }

    @Test
    void shouldNotCallDoneWhatTheEngineHasNotAnswered() throws Exception {
        var answers = answers(task(3, "Task_ActOnLimit", "police.supervision", NOW));
        when(tasks.complete(anyLong(), any(), any())).thenReturn(WishState.WISHED);

        assertThat(answers.getFirst().call()).isFalse();
    }

    @Test
    void shouldLeaveARepairToVisitorsForAWhileOfTheDemosTime() {
        assertThat(answers(task(1, "Task_RepairWork", "police.supervision", NOW.minus(Duration.ofMinutes(4)))))
                .isEmpty();
        assertThat(answers(task(1, "Task_RepairWork", "police.supervision", NOW.minus(Duration.ofMinutes(6)))))
                .hasSize(1);
    }

    private List<Callable<Boolean>> answers(OpenTask... waiting) {
        when(open.ofCases(any())).thenReturn(List.of(waiting));
        when(staff.onDuty()).thenReturn(List.of(SUPERVISOR));
        var crime = new ReplayedCrime(caseId, UUID.randomUUID(), UUID.randomUUID(), "burglary", List.of("fined"));
        return desk.answers(List.of(crime), true);
    }

    private OpenTask task(long key, String element, String at, Instant created) {
        return new OpenTask(key, caseId, key, "process", element, List.of(at), null, created, null);
    }
}
