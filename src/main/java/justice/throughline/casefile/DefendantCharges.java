package justice.throughline.casefile;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The charges against the defendants of a case: each has its own result, kept with who said it. */
@Service
@Transactional
public class DefendantCharges {

    private final Charges rows;
    private final ChargeEvents events;
    private final OutcomeCategories outcomes;

    DefendantCharges(Charges rows, ChargeEvents events, OutcomeCategories outcomes) {
        this.rows = rows;
        this.events = events;
        this.outcomes = outcomes;
    }

    /** In the order in which they were laid. */
    @Transactional(readOnly = true)
    public List<DefendantCharge> ofCase(UUID caseId) {
        var charges = rows.findByCaseIdOrderById(caseId);
        var said = saidLast(charges);
        return charges.stream()
                .map(charge -> charge.shown(said.get(charge.id())))
                .toList();
    }

    /**
     * Records what became of a charge of this case; the same again changes nothing.
     *
     * @throws IllegalArgumentException for an unknown charge or outcome, or a day before the charge
     */
    public void result(UUID caseId, ChargeKey key, CourtResult said) {
        outcomes.get(said.outcome());
        var charge = rows.lock(caseId, key)
                .orElseThrow(() -> new IllegalArgumentException("No charge %s in %s".formatted(key, caseId)));
        if (charge.result(said.outcome(), said.day())) events.save(new ChargeEvent(charge, said));
    }

    /** What the case came to by these charges: the gravest of their results; nothing while none has one. */
    Optional<String> principalOutcome(List<DefendantCharge> charges) {
        return charges.stream()
                .map(DefendantCharge::result)
                .filter(Objects::nonNull)
                .map(result -> outcomes.get(result.outcome()))
                .max(Comparator.comparingInt(OutcomeCategory::weight))
                .map(OutcomeCategory::code);
    }

    private Map<Long, @Nullable CourtResult> saidLast(List<Charge> charges) {
        var decided = charges.stream().filter(Charge::hasResult).map(Charge::id).toList();
        if (decided.isEmpty()) return Map.of();
        return events.of(decided).stream()
                .collect(toMap(ChargeEvent::charge, ChargeEvent::said, (before, after) -> after));
    }
}
