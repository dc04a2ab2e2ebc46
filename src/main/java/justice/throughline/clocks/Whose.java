package justice.throughline.clocks;

import java.util.UUID;
import justice.throughline.casefile.CaseKeys;
import justice.throughline.casefile.ChargeKey;
import justice.throughline.casefile.KnownKeys;
import justice.throughline.casefile.PersonKey;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.limits.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom clocks are about, and whose law they go by, as the case file has it. */
@Component
class Whose {

    private final CaseKeys keys;
    private final Limits limits;

    Whose(CaseKeys keys, Limits limits) {
        this.keys = keys;
        this.limits = limits;
    }

    /** With the keys of the person and of the charge, where there is one that the references can mean. */
    Subject keyed(Subject subject) {
        var reference = subject.person();
        if (reference == null || subject.personKey() != null) return subject;
        var known = keys.of(subject.caseId());
        return known.person(reference)
                .map(person -> subject.about(person, charge(known, person, subject.charge())))
                .orElse(subject);
    }

    /** A defendant who is charged once is meant by that charge. */
    private static @Nullable ChargeKey charge(KnownKeys known, PersonKey person, @Nullable String reference) {
        var charge = reference == null ? known.onlyCharge(person) : known.charge(person, reference);
        return charge.orElse(null);
    }

    /**
     * Whose law a limit of this kind follows in the case: that of the case. Where it knows no such limit, that of England
     * and Wales, whose processes those of this release are.
     */
    Jurisdiction lawOf(UUID caseId, String kind) {
        return keys.of(caseId)
                .jurisdiction()
                .map(Jurisdiction::valueOf)
                .filter(nation -> limits.kind(kind)
                        .filter(each -> each.jurisdictions().contains(nation))
                        .isPresent())
                .orElse(Jurisdiction.ENGLAND_AND_WALES);
    }
}
