package justice.throughline.clocks;

import java.util.Set;
import java.util.UUID;
import justice.throughline.access.Staff;
import justice.throughline.participation.CaseSight;
import justice.throughline.participation.RecordsOfCases;
import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** A clock is reached by those who may see limits of its agency in its case. */
@Component
class ClocksOfCases implements RecordsOfCases {

    private final ClockReads reads;
    private final CaseSight sight;

    ClocksOfCases(ClockReads reads, CaseSight sight) {
        this.reads = reads;
        this.sight = sight;
    }

    @Override
    public Set<String> addresses() {
        return Set.of("/clocks/{id}", "/api/clocks/{id}");
    }

    @Override
    public void check(UUID id, Staff staff) {
        reads.find(id).ifPresent(clock -> {
            if (!sight.of(staff, clock.subject().caseId()).ofAgency(clock.ownerAgency()))
                throw new Refusal(HttpStatus.NOT_FOUND, "clock-unknown");
        });
    }
}
