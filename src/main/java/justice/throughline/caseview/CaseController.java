package justice.throughline.caseview;

import static java.util.stream.Collectors.partitioningBy;

import java.util.List;
import java.util.UUID;
import justice.throughline.casefile.Stage;
import justice.throughline.clocks.ClockReads;
import justice.throughline.clocks.SubjectKind;
import justice.throughline.tasks.TaskDesk;
import justice.throughline.tasks.TaskFilter;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The page of one case. */
@Controller
@PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN')")
class CaseController {

    private static final int MOST_TASKS = 50;

    private final OpenedCase opened;
    private final Story story;
    private final CaseDiagrams diagrams;
    private final TaskDesk desk;
    private final ClockReads clocks;

    CaseController(OpenedCase opened, Story story, CaseDiagrams diagrams, TaskDesk desk, ClockReads clocks) {
        this.opened = opened;
        this.story = story;
        this.diagrams = diagrams;
        this.desk = desk;
        this.clocks = clocks;
    }

    @GetMapping("/cases/{caseId}")
    String page(@PathVariable UUID caseId, Model model) {
        var detail = opened.of(caseId, "case page");
        model.addAttribute("kase", detail);
        model.addAttribute("stages", List.of(Stage.values()));
        model.addAttribute("tasks", desk.page(TaskFilter.ALL.withCase(caseId), PageRequest.of(0, MOST_TASKS)));
        var byHandOff = clocks.ofCase(caseId).stream()
                .collect(partitioningBy(clock -> clock.subject().kind() == SubjectKind.HAND_OFF));
        model.addAttribute("clocks", byHandOff.get(false));
        model.addAttribute("handOffClocks", byHandOff.get(true));
        model.addAttribute(
                "pressing",
                clocks.earliestFor(caseId)
                        .flatMap(clock -> clocks.detail(clock.id()))
                        .orElse(null));
        model.addAttribute("timeline", story.of(detail));
        model.addAttribute("diagrams", diagrams.of(caseId));
        return "caseview/case";
    }
}
