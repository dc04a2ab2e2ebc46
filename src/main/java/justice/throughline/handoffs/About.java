package justice.throughline.handoffs;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import justice.throughline.casefile.ChargeKey;
import justice.throughline.casefile.PersonKey;
import justice.throughline.limits.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * Whom a hand-off is about within its case.
 *
 * @param person null where it is about several or about nobody
 * @param charge the charge against this person, where there is one alone
 * @param jurisdiction whose law the case goes by
 */
@Embeddable
public record About(
        @Column(name = "person_key") @Convert(converter = PersonKey.Column.class) @Nullable
        PersonKey person,

        @Column(name = "charge_key") @Convert(converter = ChargeKey.Column.class) @Nullable
        ChargeKey charge,

        @Enumerated(EnumType.STRING) Jurisdiction jurisdiction) {

    /** The code of whose law it is. */
    public String nation() {
        return jurisdiction.name();
    }
}
