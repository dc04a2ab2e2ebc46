package justice.throughline.caseview;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import java.util.UUID;
import justice.throughline.access.CurrentStaff;
import justice.throughline.casefile.CourtHearings;
import justice.throughline.clocks.ClockReads;
import justice.throughline.clocks.SubjectKind;
import justice.throughline.closing.Closing;
import justice.throughline.notify.Notices;
import justice.throughline.tasks.TaskDesk;
import justice.throughline.tasks.TaskFilter;
import justice.throughline.tasks.TaskLine;
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
    private final StageLine stageLine;
    private final Story story;
    private final CaseDiagrams diagrams;
    private final TaskDesk desk;
    private final ClockReads clocks;
    private final OccurrenceDesk occurrences;
    private final Notices notices;
    private final CourtHearings hearings;
    private final Closing closing;

    CaseController(
            OpenedCase opened,
            StageLine stageLine,
            Story story,
            CaseDiagrams diagrams,
            TaskDesk desk,
            ClockReads clocks,
            OccurrenceDesk occurrences,
            Notices notices,
            CourtHearings hearings,
            Closing closing) {
        this.opened = opened;
        this.stageLine = stageLine;
        this.story = story;
        this.diagrams = diagrams;
        this.desk = desk;
        this.clocks = clocks;
        this.occurrences = occurrences;
        this.notices = notices;
        this.hearings = hearings;
        this.closing = closing;
    }

    @GetMapping("/cases/{caseId}")
    String page(@PathVariable UUID caseId, Model model) {
        var detail = opened.of(caseId, "case page");
        model.addAttribute("kase", detail);
        var drawn = diagrams.of(caseId);
        model.addAttribute(
                "stages",
                stageLine.of(
                        detail,
                        drawn.stream().map(CaseDiagrams.Diagram::processId).collect(toSet())));
        var tasks = desk.first(TaskFilter.ALL.withCase(caseId), MOST_TASKS);
        model.addAttribute("tasks", tasks);
        model.addAttribute(
                "sending", desk.sending(tasks.stream().map(TaskLine::key).toList()));
        model.addAttribute("occurrences", occurrences.open(caseId, CurrentStaff.get()));
        var byHandOff = clocks.ofCase(caseId).stream()
                .collect(partitioningBy(clock -> clock.subject().kind() == SubjectKind.HAND_OFF));
        model.addAttribute("clocks", byHandOff.get(false));
        model.addAttribute("handOffClocks", byHandOff.get(true));
        model.addAttribute(
                "pressing",
                clocks.earliestFor(caseId)
                        .flatMap(clock -> clocks.detail(clock.id()))
                        .orElse(null));
        model.addAttribute("duties", notices.ofCase(caseId));
        model.addAttribute("closedWith", closing.closedWith(caseId));
        model.addAttribute("hearings", hearings.ofCase(caseId));
        model.addAttribute("timeline", story.of(detail));
        model.addAttribute("diagrams", drawn);
        return "caseview/case";
    }
}
