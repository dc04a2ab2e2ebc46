package justice.throughline.handoffs;

import java.util.Set;
import justice.throughline.casefile.OutcomeFollowed;
import justice.throughline.shared.Proof;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Takes back what the journey of a case has offered and nobody has taken on, of the kinds that mean nothing any more once
 * what is published has taken the case elsewhere.
 */
@Component
class OvertakenOffers {

    private final Handoffs handoffs;
    private final HandOffCatalogue catalogue;
    private final HandOffWords words;

    OvertakenOffers(Handoffs handoffs, HandOffCatalogue catalogue, HandOffWords words) {
        this.handoffs = handoffs;
        this.catalogue = catalogue;
        this.words = words;
    }

    /** Before the case is closed that owes nothing more. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void takeBack(OutcomeFollowed published) {
        var by = new By(Handoffs.JOURNEY, Proof.program(published.step()));
        var move = Move.of(Step.WITHDRAW, by).because(Set.of(), words.reason("overtaken"));
        handoffs.ofCase(published.caseId()).stream()
                .filter(each -> catalogue.kind(each.kind()).overtaken() && isOfJourney(each))
                .map(each -> handoffs.locked(each.id()))
                .filter(each -> Step.WITHDRAW.allowedFrom(each.state()))
                .forEach(each -> {
                    handoffs.take(each.id(), move);
                    handoffs.stopAwaiting(each.id());
                });
    }

    private boolean isOfJourney(HandOff handOff) {
        return handoffs.events(handOff.id()).getFirst().actor().equals(Handoffs.JOURNEY);
    }
}
