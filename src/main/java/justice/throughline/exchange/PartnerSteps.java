package justice.throughline.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import justice.throughline.exchange.MessageArrivals.Outcome;
import justice.throughline.handoffs.By;
import justice.throughline.handoffs.HandOff;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.handoffs.Move;
import justice.throughline.handoffs.State;
import justice.throughline.handoffs.Step;
import justice.throughline.shared.Proof;
import org.springframework.stereotype.Component;

/** A partner tells of a step. Whatever comes twice, late or out of order has the effect of its fact once. */
@Component
class PartnerSteps implements MessageArrivals.Reader {

    /** They need a decision first, which may still be on its way. */
    private static final Set<Step> AFTER_DECISION = EnumSet.of(Step.START, Step.FINISH, Step.RETURN);

    private static final Set<Step> RECEIPTS = EnumSet.of(Step.DELIVER, Step.VALIDATE);

    private final Handoffs handoffs;

    PartnerSteps(Handoffs handoffs) {
        this.handoffs = handoffs;
    }

    @Override
    public Outcome read(String partner, JsonNode data, String messageId) {
        var id = UUID.fromString(data.path("handOffId").asText());
        var attempt = data.path("attempt").asInt();
        var step = Step.valueOf(data.path("step").asText());
        var handOff = handoffs.locked(id);
        if (attempt < handOff.attempt()) return Outcome.ignored("earlier-attempt");
        if (!whoMay(step, handOff).equals(partner)) return Outcome.quarantined("not-theirs");
        if (attempt > handOff.attempt()) return Outcome.waiting("attempt-unknown");
        if (taken(id, attempt, step)) return Outcome.ignored("known-already");
        if (handOff.state() == State.WITHDRAWN && RECEIPTS.contains(step)) return Outcome.ignored("withdrawn");
        if (step.pathFrom(handOff.state()).isEmpty()) return tooSoonOrWrong(handOff, step);
        handoffs.take(id, move(partner, data, step, messageId));
        return Outcome.DONE;
    }

    private static String whoMay(Step step, HandOff handOff) {
        return step == Step.WITHDRAW ? handOff.from() : handOff.to();
    }

    private boolean taken(UUID id, int attempt, Step step) {
        return handoffs.events(id).stream().anyMatch(each -> each.attempt() == attempt && each.step() == step);
    }

    private static Outcome tooSoonOrWrong(HandOff handOff, Step step) {
        var undecided = handOff.state().undecided() || handOff.state() == State.WITHDRAWN;
        return undecided && AFTER_DECISION.contains(step)
                ? Outcome.waiting("decision-missing")
                : Outcome.quarantined("contradicts");
    }

    private static Move move(String partner, JsonNode data, Step step, String messageId) {
        return Move.of(step, By.partner(partner, Proof.message(messageId)))
                .because(
                        new HashSet<>(PartnerMessageFormat.texts(data.path("reasons"))),
                        data.path("note").asText(null))
                .to(data.path("redirectTo").asText(null));
    }
}
