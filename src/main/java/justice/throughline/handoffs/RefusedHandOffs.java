package justice.throughline.handoffs;

import java.util.Set;
import java.util.UUID;
import justice.throughline.shared.Proof;
import justice.throughline.tasks.Completions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What senders do about hand-offs that came back. */
@Service
public class RefusedHandOffs {

    private static final String OFFER_AGAIN = "offer-again";

    /** @param refusalSettled false where it may not be offered again as it is, so that somebody has to look at it again */
    public record Settled(boolean refusalSettled) {}

    private final Handoffs handoffs;
    private final HandOffWords words;
    private final Completions completions;
    private final TransactionTemplate transaction;

    RefusedHandOffs(Handoffs handoffs, HandOffWords words, Completions completions, TransactionTemplate transaction) {
        this.handoffs = handoffs;
        this.words = words;
        this.completions = completions;
        this.transaction = transaction;
    }

    /**
     * Does what somebody of the sender's desk has answered. What was done about the offer before holds.
     *
     * @param answer {@code offer-again}, or why they accept the refusal
     * @param processInstance in which they have completed the task
     * @throws IllegalStateException when nobody has completed it
     */
    public Settled settle(UUID caseId, String offer, String answer, long processInstance) {
        completions.await(caseId);
        var parts = offer.split(":", 2);
        var id = UUID.fromString(parts[0]);
        try {
            transaction.executeWithoutResult(status -> {
                var handOff = handoffs.locked(id);
                if (handOff.attempt() == Integer.parseInt(parts[1])
                        && handOff.state().backAtSender()) {
                    handoffs.take(id, move(answer, by(processInstance)));
                }
            });
            return new Settled(true);
        } catch (HandOffRefusal notAsItIs) {
            return new Settled(false);
        }
    }

    private Move move(String answer, By by) {
        return answer.equals(OFFER_AGAIN)
                ? Move.of(Step.OFFER, by)
                : Move.of(Step.ACCEPT_REFUSAL, by).because(Set.of(answer), words.reason(answer));
    }

    private By by(long processInstance) {
        var task = completions
                .lastIn(processInstance)
                .orElseThrow(() -> new IllegalStateException("Nobody has completed a task of " + processInstance));
        return new By(task.actor(), Proof.task(task.taskKey()));
    }
}
