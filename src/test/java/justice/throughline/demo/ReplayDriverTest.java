package justice.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyBoolean;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.CaseSummary;
import justice.throughline.engine.Command;
import justice.throughline.engine.EngineOutbox;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionOperations;

class ReplayDriverTest {

    private final UUID id = UUID.randomUUID();
    private final List<String> done = Collections.synchronizedList(new ArrayList<>());
    private final ReplayRecords records = mock();
    private final ReplayCounts counts = mock();
    private final Replays replays = mock();
    private final ReplayDesk desk = mock();
    private final CaseFiles cases = mock();
    private final EngineOutbox outbox = mock();
    private final ReplayDriver driver = new ReplayDriver(
            records,
            counts,
            replays,
            desk,
            cases,
            outbox,
            TransactionOperations.withoutTransaction(),
            48,
            Duration.ofSeconds(3));

    @Test
    void shouldDoOneThingAtATurnOfAGentleReplayPassingOverWhatCannotBeDone() {
        is("RUNNING", 3, 2);
        ReplayedCrime next = new ReplayedCrime(UUID.randomUUID(), id, UUID.randomUUID(), "burglary", List.of("fined"));
        when(records.crimes(id, ReplayedCrime.State.WAITING, 1)).thenReturn(List.of(next));
        var copy = mock(CaseSummary.class);
        when(copy.jurisdiction()).thenReturn("SCOTLAND");
        when(cases.find(next.caseId())).thenReturn(Optional.of(copy));
        when(desk.answers(anyList(), eq(true)))
                .thenReturn(List.of(step("stuck", false), step("a", true), step("b", true)));

        driver.advance();

        verify(outbox)
                .keep(Command.startJourney("replay:" + next.caseId(), next.caseId(), "burglary", "reporting")
                        .with("jurisdiction", "SCOTLAND"));
        verify(records).started(next.caseId());
        assertThat(done).containsExactly("stuck", "a");
    }

    @Test
    void shouldFinishWhatIsUnderWayOfAStoppedReplayAtOnceAndStartNoMore() {
        is("STOPPING", 3, 2);
        when(desk.answers(anyList(), eq(true)))
                .thenReturn(List.of(step("a", true), step("b", true)))
                .thenReturn(List.of(step("c", true)))
                .thenReturn(List.of());

        driver.advance();

        assertThat(done).containsExactlyInAnyOrder("a", "b", "c");
        verifyNoInteractions(outbox);
        verify(replays, never()).end(id);
    }

    @Test
    void shouldEndAStoppedReplayOnceNothingIsUnderWay() {
        is("STOPPING", 3, 0);

        driver.advance();

        verify(replays).end(id);
    }

    @Test
    void shouldNotEndARunningReplayWhileCrimesWait() {
        is("RUNNING", 3, 0);

        driver.advance();

        verify(replays, never()).end(id);
    }

    private void is(String state, int waiting, int running) {
        var replay = new ReplayProgress(id, state, true, 5, waiting, running, 0, 0, Instant.now(), null);
        when(counts.running()).thenReturn(List.of(replay));
        when(counts.progress(id)).thenReturn(Optional.of(replay));
        when(records.crimes(eq(id), eq(ReplayedCrime.State.RUNNING), anyInt())).thenReturn(List.of());
        when(desk.answers(anyList(), anyBoolean())).thenReturn(List.of());
    }

    private Callable<Boolean> step(String name, boolean works) {
        return () -> {
            done.add(name);
            return works;
        };
    }
}
