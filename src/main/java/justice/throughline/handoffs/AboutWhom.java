package justice.throughline.handoffs;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import justice.throughline.casefile.CaseKeys;
import justice.throughline.casefile.KnownKeys;
import justice.throughline.casefile.PersonKey;
import justice.throughline.casefile.PersonRole;
import justice.throughline.limits.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds whom hand-offs are about, as the case file has it. */
@Component
class AboutWhom {

    private static final Set<PersonRole> SUSPECTED = EnumSet.of(PersonRole.SUSPECT, PersonRole.DEFENDANT);

    private final CaseKeys keys;

    AboutWhom(CaseKeys keys) {
        this.keys = keys;
    }

    /** The only one whom the kind can be about; where there are several, the one whom somebody names in the offer. */
    About of(Kind kind, Offer offer, By by) {
        var known = keys.of(offer.caseId());
        var ofVictim = kind.about() == PersonRole.VICTIM;
        var person = known.only(ofVictim ? Set.of(PersonRole.VICTIM) : SUSPECTED)
                .or(() -> named(known, offer.payload().get(ofVictim ? "victim" : "suspect"), by));
        return new About(
                person.orElse(null),
                person.flatMap(known::onlyCharge).orElse(null),
                known.jurisdiction().map(Jurisdiction::valueOf).orElse(kind.nation()));
    }

    /** A journey knows no more than the case: of several it names one only because the message has room for one. */
    private static Optional<PersonKey> named(KnownKeys known, @Nullable Object part, By by) {
        return !by.actor().equals(Handoffs.JOURNEY)
                        && part instanceof Map<?, ?> fields
                        && fields.get("ref") instanceof String reference
                ? known.person(reference)
                : Optional.empty();
    }
}
