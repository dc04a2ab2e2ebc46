package justice.throughline.caseview;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.UUID;
import justice.throughline.access.CurrentStaff;
import justice.throughline.casefile.CaseDetail;
import justice.throughline.casefile.CourtHearings;
import justice.throughline.clocks.ClockReads;
import justice.throughline.clocks.SubjectKind;
import justice.throughline.closing.Closing;
import justice.throughline.notify.Notices;
import justice.throughline.participation.CaseSight;
import justice.throughline.participation.Sight;
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
    private final CaseSight sight;

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
            Closing closing,
            CaseSight sight) {
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
        this.sight = sight;
    }

    @GetMapping("/cases/{caseId}")
    String page(@PathVariable UUID caseId, Model model) {
        var seen = sight.of(CurrentStaff.get(), caseId);
        var detail = opened.of(caseId, "case page");
        model.addAttribute("kase", detail);
        model.addAttribute("sight", seen);
        work(caseId, seen, model);
        limits(caseId, seen, model);
        journey(detail, seen, model);
        model.addAttribute("hearings", hearings.ofCase(caseId));
        model.addAttribute("timeline", story.of(detail, seen));
        return "caseview/case";
    }

    private void work(UUID caseId, Sight seen, Model model) {
        var ofCase = TaskFilter.ALL.withCase(caseId);
        var tasks = desk.first(seen.whole() ? ofCase : ofCase.withDesks(seen.desks()), MOST_TASKS);
        model.addAttribute("tasks", tasks);
        model.addAttribute(
                "sending", desk.sending(tasks.stream().map(TaskLine::key).toList()));
        model.addAttribute("occurrences", occurrences.open(caseId, CurrentStaff.get()));
    }

    private void limits(UUID caseId, Sight seen, Model model) {
        var byHandOff = clocks.ofCase(caseId).stream()
                .filter(clock -> seen.ofAgency(clock.ownerAgency()))
                .collect(partitioningBy(clock -> clock.subject().kind() == SubjectKind.HAND_OFF));
        var ofItself = byHandOff.getOrDefault(false, List.of());
        model.addAttribute("clocks", ofItself);
        model.addAttribute("handOffClocks", byHandOff.get(true));
        model.addAttribute(
                "pressing",
                ofItself.stream()
                        .filter(clock -> clock.state().presses())
                        .findFirst()
                        .flatMap(clock -> clocks.detail(clock.id()))
                        .orElse(null));
    }

    /** Where it stands in each process, what its people are owed and with what it was closed is for who sees all of the case. */
    private void journey(CaseDetail detail, Sight seen, Model model) {
        var caseId = detail.summary().caseId();
        var drawn = diagrams.of(caseId);
        model.addAttribute(
                "stages",
                stageLine.of(
                        detail,
                        drawn.stream().map(CaseDiagrams.Diagram::processId).collect(toSet())));
        model.addAttribute("diagrams", seen.whole() ? drawn : List.of());
        model.addAttribute("duties", seen.whole() ? notices.ofCase(caseId) : List.of());
        model.addAttribute("closedWith", seen.whole() ? closing.closedWith(caseId) : List.of());
    }
}
