package justice.throughline.exchange;

import justice.throughline.handoffs.DeadlineRules;
import org.springframework.stereotype.Component;

/** Writes into an offer, before it is sent for the first time, by when it is to be answered, if that is known by then. */
@Component
class OfferDeadlines {

    private final DeadlineRules rules;
    private final PartnerMessageFormat format;
    private final Outbox outbox;

    OfferDeadlines(DeadlineRules rules, PartnerMessageFormat format, Outbox outbox) {
        this.rules = rules;
        this.format = format;
        this.outbox = outbox;
    }

    /** However often an offer is sent, it says the same. */
    Transport.Message dated(Outbox.Claimed claimed) {
        var message = claimed.message();
        if (claimed.tries() > 1 || !claimed.type().equals(PartnerMessageFormat.OFFERED)) return message;
        return rules.answerDue(claimed.handOffId())
                .map(due -> format.dated(message.body(), due))
                .filter(body -> !body.equals(message.body()))
                .map(body -> replaced(message, body))
                .orElse(message);
    }

    private Transport.Message replaced(Transport.Message message, String body) {
        outbox.replace(message.id(), body);
        return new Transport.Message(message.id(), message.partner(), message.sequence(), body);
    }
}
