package justice.throughline.limits;

import java.util.List;
import justice.throughline.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A limit in law on a set of facts, with everything needed to show, watch and defend it.
 *
 * @param rule id of the rule, such as {@code P-04}
 * @param reading the reading taken where the law leaves room; null where it leaves none
 * @param calendar the days that do not count, {@code none} where all do
 * @param calendarVersion edition of the bank holidays
 * @param pauses reasons for which it may stop
 * @param extensions what may still be granted
 */
public record Limit(
        String kind,
        String rule,
        String ruleVersion,
        @Nullable String reading,
        Severity severity,
        LegalEffect legalEffect,
        String owner,
        Deadline due,
        List<WarnPoint> warnPoints,
        String calendar,
        String calendarVersion,
        List<String> pauses,
        List<Extending> extensions,
        String citation,
        Certainty certainty,
        List<Step> derivation) {}
