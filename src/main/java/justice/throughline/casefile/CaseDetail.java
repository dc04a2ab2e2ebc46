package justice.throughline.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case with its people, what it is about and what became of it.
 *
 * @param outcomes in the order in which they were decided
 * @param contradictions in what is published
 * @param principalOutcome the gravest result of its charges; its own outcome while none of them has one
 * @param hearings those that stand, the earliest first
 */
public record CaseDetail(
        CaseSummary summary,
        @Nullable String lsoaCode,
        @Nullable Double longitude,
        @Nullable Double latitude,
        List<CasePerson> people,
        List<CaseOutcome> outcomes,
        List<SourceConflict> contradictions,
        List<DefendantCharge> charges,
        @Nullable String principalOutcome,
        List<CaseHearing> hearings) {

    /** How often the latest outcome was published, in whatever months. */
    public int timesPublished() {
        return outcomes.stream()
                .filter(each ->
                        "police-uk".equals(each.source()) && each.outcome().equals(summary.outcome()))
                .mapToInt(CaseOutcome::times)
                .sum();
    }
}
