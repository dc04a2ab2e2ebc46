package justice.throughline.caseview;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import justice.throughline.casefile.CaseDetail;
import justice.throughline.casefile.CaseOutcome;
import justice.throughline.casefile.OutcomeCategories;
import justice.throughline.casefile.Stage;
import org.springframework.stereotype.Component;

/** The stages of a case from report to closure, each with what became of it. */
@Component
class StageLine {

    /** @param state the end of the key of its words: {@code done}, {@code now}, {@code next} or {@code skipped} */
    record Part(Stage stage, String state) {}

    private final OutcomeCategories outcomes;

    StageLine(OutcomeCategories outcomes) {
        this.outcomes = outcomes;
    }

    /** @param processes what the case's journey went through; each phase's process is named like its stage */
    List<Part> of(CaseDetail kase, Set<String> processes) {
        var seen = EnumSet.of(Stage.REPORTING, kase.summary().stage());
        kase.outcomes().stream()
                .map(CaseOutcome::outcome)
                .map(outcomes::decidedIn)
                .forEach(seen::add);
        Arrays.stream(Stage.values())
                .filter(stage -> processes.contains(stage.phase()))
                .forEach(seen::add);
        return of(kase.summary().stage(), seen);
    }

    private static List<Part> of(Stage now, Set<Stage> seen) {
        return Arrays.stream(Stage.values())
                .map(stage -> new Part(stage, state(stage, now, seen)))
                .toList();
    }

    private static String state(Stage stage, Stage now, Set<Stage> seen) {
        if (stage == now) return now == Stage.CLOSED ? "done" : "now";
        if (stage.compareTo(now) > 0) return "next";
        return passed(stage, seen) ? "done" : "skipped";
    }

    /** Nobody comes before a court without the stages before it; aftercare follows any of them. */
    private static boolean passed(Stage stage, Set<Stage> seen) {
        return seen.stream()
                        .filter(each -> each.compareTo(Stage.COURT) <= 0)
                        .anyMatch(each -> each.compareTo(stage) >= 0)
                || seen.contains(stage);
    }
}
