package justice.throughline.tasks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.Stage;
import justice.throughline.catalogue.Catalogue;
import justice.throughline.shared.Words;
import org.springframework.stereotype.Component;

/** Looks where a case went after a task of it was completed, and says it. */
@Component
class NextStep {

    private static final Duration LONGEST = Duration.ofMillis(900);

    private final OpenTasks open;
    private final CaseFiles cases;
    private final Catalogue catalogue;
    private final Words words;

    NextStep(OpenTasks open, CaseFiles cases, Catalogue catalogue, Words words) {
        this.open = open;
        this.cases = cases;
        this.catalogue = catalogue;
        this.words = words;
    }

    Set<Long> openKeys(UUID caseId) {
        return open.ofCases(List.of(caseId)).stream().map(OpenTask::key).collect(Collectors.toSet());
    }

    /** In words: the task that appeared within a moment, or one that was open before, or that the case is closed. */
    String after(UUID caseId, Set<Long> before) {
        return Patience.await(LONGEST, () -> named("next", caseId, task -> !before.contains(task.key()))
                        .or(() -> closed(caseId)))
                .or(() -> named("also", caseId, task -> true))
                .orElseGet(() -> words.of("tasks.completed"));
    }

    private Optional<String> named(String how, UUID caseId, Predicate<OpenTask> which) {
        var names = open.ofCases(List.of(caseId)).stream()
                .filter(which)
                .map(task -> catalogue.elementName(task.processId(), task.elementId()))
                .distinct()
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? Optional.empty() : Optional.of(words.of("tasks.completed." + how, names));
    }

    private Optional<String> closed(UUID caseId) {
        return cases.find(caseId)
                .filter(kase -> kase.stage() == Stage.CLOSED)
                .map(kase -> words.of("tasks.completed.closed"));
    }
}
