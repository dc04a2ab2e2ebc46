package justice.throughline.hearings;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import justice.throughline.access.Audit;
import justice.throughline.access.CurrentStaff;
import justice.throughline.casefile.HearingReason;
import justice.throughline.forms.InvalidFormException;
import justice.throughline.shared.AskedDate;
import justice.throughline.shared.DateInput;
import justice.throughline.shared.DateKind;
import justice.throughline.shared.DateReading.Fault;
import justice.throughline.shared.DateReading.Found;
import justice.throughline.shared.DateWords;
import justice.throughline.shared.Flash;
import justice.throughline.shared.Refusal;
import justice.throughline.shared.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A hearing with its steps, and where those who list it move and vacate it. */
@Controller
@RequestMapping("/cases/{caseId}/hearings/{number}")
@PreAuthorize("hasRole('CASEWORKER')")
class HearingPages {

    private static final String PAGE = "redirect:/cases/{caseId}/hearings/{number}";

    private final HearingDesk desk;
    private final DateWords dates;
    private final Words words;
    private final Flash flash;
    private final Audit audit;

    HearingPages(HearingDesk desk, DateWords dates, Words words, Flash flash, Audit audit) {
        this.desk = desk;
        this.dates = dates;
        this.words = words;
        this.flash = flash;
        this.audit = audit;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN')")
    String page(@PathVariable UUID caseId, @PathVariable long number, Model model) {
        var hearing = desk.find(caseId, number);
        audit.read(caseId, "hearing " + number);
        model.addAttribute("listed", hearing);
        model.addAttribute("may", HearingDesk.mayChange(CurrentStaff.get(), hearing));
        model.addAttribute("unsaid", desk.isUnsaid(hearing));
        model.addAttribute("reasons", HearingReason.values());
        model.addAttribute("to", DateInput.of("to", DateKind.MOMENT, Flash.typed(model)));
        return "hearings/hearing";
    }

    @PostMapping("/move")
    String move(
            @PathVariable UUID caseId,
            @PathVariable long number,
            @AskedDate(DateKind.MOMENT) DateInput to,
            @RequestParam Map<String, String> typed,
            RedirectAttributes page) {
        desk.find(caseId, number);
        switch (to.read()) {
            case Fault fault -> flash.refuse(page, to.anchor(), dates.whyOf(fault, "hearings.to"), typed);
            case Found found ->
                forReason(
                        "reason-move",
                        typed,
                        page,
                        reason -> change(
                                to.anchor(),
                                typed,
                                page,
                                "hearings.moved",
                                () -> desk.move(caseId, number, found.as(Instant.class), reason, CurrentStaff.get())));
        }
        return PAGE;
    }

    @PostMapping("/vacate")
    String vacate(
            @PathVariable UUID caseId,
            @PathVariable long number,
            @RequestParam Map<String, String> typed,
            RedirectAttributes page) {
        desk.find(caseId, number);
        forReason(
                "reason-vacate",
                typed,
                page,
                reason -> change(
                        "reason-vacate",
                        typed,
                        page,
                        "hearings.vacated",
                        () -> desk.vacate(caseId, number, reason, CurrentStaff.get())));
        return PAGE;
    }

    private void change(
            String field, Map<String, String> typed, RedirectAttributes page, String done, Runnable change) {
        try {
            change.run();
            flash.done(page, done);
        } catch (InvalidFormException invalid) {
            flash.refuse(page, field, String.join(" ", invalid.errors().values()), typed);
        } catch (Refusal refusal) {
            if (!refusal.getStatusCode().isSameCodeAs(HttpStatus.CONFLICT)) throw refusal;
            flash.warn(page, refusal);
        }
    }

    private void forReason(
            String field, Map<String, String> typed, RedirectAttributes page, Consumer<HearingReason> change) {
        HearingReason.of(typed.getOrDefault("reason", ""))
                .ifPresentOrElse(change, () -> flash.refuse(page, field, words.of("hearings.missing.reason"), typed));
    }
}
