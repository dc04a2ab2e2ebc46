package justice.throughline.clocks;

import java.util.UUID;
import justice.throughline.shared.Standstill;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Of which cases no limit is said to have passed, since records are missing and it may not be so. */
@Component
class StandingStill {

    private final ObjectProvider<Standstill> reasons;

    StandingStill(ObjectProvider<Standstill> reasons) {
        this.reasons = reasons;
    }

    boolean everywhere() {
        return reasons.stream().anyMatch(Standstill::everywhere);
    }

    /** For SQL. */
    UUID[] cases() {
        return reasons.stream().flatMap(each -> each.cases().stream()).toArray(UUID[]::new);
    }
}
