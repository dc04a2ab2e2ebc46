package justice.throughline.hearings;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.access.CurrentStaff;
import justice.throughline.casefile.OutcomeCategories;
import justice.throughline.casefile.Stage;
import justice.throughline.forms.InvalidFormException;
import justice.throughline.shared.AskedDate;
import justice.throughline.shared.DateInput;
import justice.throughline.shared.DateKind;
import justice.throughline.shared.DateReading.Fault;
import justice.throughline.shared.DateReading.Found;
import justice.throughline.shared.DateWords;
import justice.throughline.shared.Flash;
import justice.throughline.shared.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What came of a hearing for each defendant and of each charge, and where the court says it. */
@Controller
@RequestMapping("/cases/{caseId}/hearings/{number}/result")
@PreAuthorize("hasRole('CASEWORKER')")
class ResultPages {

    private static final String DAY = "day";

    private final HearingDesk hearings;
    private final ResultDesk desk;
    private final OutcomeCategories outcomes;
    private final DateWords dates;
    private final Flash flash;
    private final Audit audit;

    ResultPages(
            HearingDesk hearings,
            ResultDesk desk,
            OutcomeCategories outcomes,
            DateWords dates,
            Flash flash,
            Audit audit) {
        this.hearings = hearings;
        this.desk = desk;
        this.outcomes = outcomes;
        this.dates = dates;
        this.flash = flash;
        this.audit = audit;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN')")
    String page(@PathVariable UUID caseId, @PathVariable long number, Model model) {
        var hearing = hearings.find(caseId, number);
        audit.read(caseId, "results of hearing " + number);
        model.addAttribute("listed", hearing);
        model.addAttribute("defendants", desk.defendants(hearing));
        model.addAttribute("may", ResultDesk.maySay(CurrentStaff.get(), hearing));
        model.addAttribute(
                "outcomes",
                outcomes.all().stream()
                        .filter(each -> each.decidedIn() == Stage.COURT)
                        .toList());
        model.addAttribute(DAY, DateInput.of(DAY, DateKind.DAY, Flash.typed(model)));
        return "hearings/result";
    }

    @PostMapping
    String say(
            @PathVariable UUID caseId,
            @PathVariable long number,
            @AskedDate(DateKind.DAY) DateInput day,
            @RequestParam Map<String, String> typed,
            RedirectAttributes page) {
        hearings.find(caseId, number);
        switch (day.read()) {
            case Fault fault -> flash.refuse(page, day.anchor(), dates.whyOf(fault, "hearings.results.day"), typed);
            case Found found -> say(caseId, number, found.as(LocalDate.class), day.anchor(), typed, page);
        }
        return "redirect:/cases/{caseId}/hearings/{number}/result";
    }

    private void say(
            UUID caseId,
            long number,
            LocalDate day,
            String dayField,
            Map<String, String> typed,
            RedirectAttributes page) {
        try {
            desk.say(caseId, number, typed.get("of"), typed.get("outcome"), day, CurrentStaff.get());
            flash.done(page, "hearings.results.said");
        } catch (InvalidFormException invalid) {
            invalid.errors()
                    .forEach((field, why) -> flash.refuse(page, field.equals(DAY) ? dayField : field, why, typed));
        } catch (Refusal refusal) {
            flash.warnOfNow(page, refusal);
        }
    }
}
