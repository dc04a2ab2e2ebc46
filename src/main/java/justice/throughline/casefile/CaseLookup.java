package justice.throughline.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads one case. */
@Component
class CaseLookup {

    private final CaseRows rows;
    private final OutcomeEvents outcomes;
    private final ContradictionRows contradictions;
    private final CasePeople people;
    private final DefendantCharges charges;
    private final CourtHearings hearings;

    CaseLookup(
            CaseRows rows,
            OutcomeEvents outcomes,
            ContradictionRows contradictions,
            CasePeople people,
            DefendantCharges charges,
            CourtHearings hearings) {
        this.rows = rows;
        this.outcomes = outcomes;
        this.contradictions = contradictions;
        this.people = people;
        this.charges = charges;
        this.hearings = hearings;
    }

    Optional<CaseSummary> summary(UUID caseId) {
        return rows.columns(caseId).map(CaseColumns::summary);
    }

    Map<UUID, String> closedOutcomes(Collection<UUID> caseIds) {
        return OutcomeOfCase.byCase(rows.closedOutcomes(caseIds));
    }

    CaseDetail detail(UUID caseId) {
        var columns = rows.columns(caseId).orElseThrow(() -> new NoSuchCaseException(caseId));
        var summary = columns.summary();
        var laid = charges.ofCase(caseId);
        return new CaseDetail(
                summary,
                columns.lsoaCode(),
                columns.longitude(),
                columns.latitude(),
                people.of(caseId),
                outcomesOf(summary),
                contradictions.ofCase(caseId).stream().map(Contradiction::shown).toList(),
                laid,
                charges.principalOutcome(laid).orElse(summary.outcome()),
                hearings.standing(caseId));
    }

    /** An outcome that a street file gave without a date stands last. */
    private List<CaseOutcome> outcomesOf(CaseSummary summary) {
        List<CaseOutcome> all = new ArrayList<>(outcomes.ofCase(summary.caseId()).stream()
                .map(OutcomeEvent::shown)
                .toList());
        String latest = summary.outcome();
        if (latest != null && summary.outcomeMonth() == null) {
            all.add(new CaseOutcome(latest, null, null, 1, "police-uk"));
        }
        return List.copyOf(all);
    }
}
