package justice.throughline.clocks;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import justice.throughline.limits.LegalEffect;
import justice.throughline.limits.Limit;
import justice.throughline.limits.Severity;

/** What a clock keeps of the law that it follows. */
@Embeddable
record KeptLaw(
        String rule,
        @Column(name = "rule_version") String ruleVersion,
        @Enumerated(EnumType.STRING) Severity severity,

        @Column(name = "legal_effect") @Enumerated(EnumType.STRING)
        LegalEffect legalEffect,

        @Column(name = "owner_agency") String owner,
        String calendar,
        @Column(name = "calendar_version") String calendarVersion) {

    static KeptLaw of(Limit limit) {
        return new KeptLaw(
                limit.rule(),
                limit.ruleVersion(),
                limit.severity(),
                limit.legalEffect(),
                limit.owner(),
                limit.calendar(),
                limit.calendarVersion());
    }
}
