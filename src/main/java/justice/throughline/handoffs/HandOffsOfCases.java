package justice.throughline.handoffs;

import java.util.Set;
import java.util.UUID;
import justice.throughline.access.Staff;
import justice.throughline.participation.CaseSight;
import justice.throughline.participation.RecordsOfCases;
import org.springframework.stereotype.Component;

/** A hand-off is reached by those who take part in its case; what its parties alone may see, its desk says. */
@Component
class HandOffsOfCases implements RecordsOfCases {

    private final Handoffs handoffs;
    private final CaseSight sight;

    HandOffsOfCases(Handoffs handoffs, CaseSight sight) {
        this.handoffs = handoffs;
        this.sight = sight;
    }

    @Override
    public Set<String> addresses() {
        return Set.of("/handoffs/{id}", "/api/handoffs/{id}");
    }

    @Override
    public void check(UUID id, Staff staff) {
        handoffs.find(id).ifPresent(handOff -> {
            if (sight.of(staff, handOff.caseId()).nothing()) throw HandOffRefusal.unknown();
        });
    }
}
