package justice.throughline.tasks;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import justice.throughline.catalogue.Catalogue;
import org.springframework.stereotype.Component;

/** Looks where a case went after a task of it was completed. */
@Component
class NextStep {

    private static final Duration LONGEST = Duration.ofMillis(900);

    private final OpenTasks open;
    private final Catalogue catalogue;

    NextStep(OpenTasks open, Catalogue catalogue) {
        this.open = open;
        this.catalogue = catalogue;
    }

    Set<Long> openKeys(UUID caseId) {
        return open.ofCases(List.of(caseId)).stream().map(OpenTask::key).collect(Collectors.toSet());
    }

    /** The name of a task of this case that was not open before; empty when none appears within a moment. */
    Optional<String> after(UUID caseId, Set<Long> before) {
        return Patience.await(LONGEST, () -> open.ofCases(List.of(caseId)).stream()
                        .filter(task -> !before.contains(task.key()))
                        .findFirst())
                .map(task -> catalogue.elementName(task.processId(), task.elementId()));
    }
}
