package justice.throughline.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.casefile.OutcomeRecorded;
import justice.throughline.shared.Proof;
import justice.throughline.tasks.Completion;
import justice.throughline.tasks.Completions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

/** The prosecution has a system of its own, and people at a desk here who decide. */
class DecidedWorkTest {

    private final UUID caseId = UUID.randomUUID();
    private final UUID id = UUID.randomUUID();
    private final Handoffs handoffs = mock();
    private final Completions completions = mock();
    private final DecidedWork work = new DecidedWork(handoffs, new HandOffCatalogue(), completions);

    @BeforeEach
    void hasBegun() {
        var handOff = HandOff.offered(id, "H-13", caseId, "POLICE", "CPS");
        for (var step : List.of(Step.DELIVER, Step.VALIDATE, Step.ACCEPT, Step.START)) {
            handOff = handOff.after(Move.of(step, By.partner("CPS", Proof.message("1"))), 3);
        }
        when(handoffs.ofCase(caseId)).thenReturn(List.of(handOff));
    }

    @Test
    void shouldBeDoneByThePersonAtItsReceiversDeskWhoHasDecided() {
        completed("cps.charging");

        var move = ArgumentCaptor.forClass(Move.class);
        verify(handoffs).take(eq(id), move.capture());
        assertThat(move.getValue().step()).isEqualTo(Step.FINISH);
        assertThat(move.getValue().by()).isEqualTo(new By("priya", Proof.task(12)));
    }

    @Test
    void shouldStayOpenWhenSomebodyOfAnotherDeskHasDecided() {
        completed("police.charging");

        verify(handoffs, never()).take(any(), any());
    }

    private void completed(String desk) {
        when(completions.last(caseId)).thenReturn(Optional.of(new Completion(12, List.of(desk), "priya")));
        work.decided(new OutcomeRecorded(caseId, "charged", List.of(), Instant.EPOCH));
    }
}
