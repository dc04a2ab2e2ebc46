package justice.throughline.caseview;

import java.util.UUID;
import justice.throughline.access.CurrentStaff;
import justice.throughline.shared.Flash;
import justice.throughline.shared.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asks whether it really happened, then tells the journey. */
@Controller
@RequestMapping("/cases/{caseId}/occurrences/{occurrence}")
@PreAuthorize("hasRole('CASEWORKER')")
class OccurrenceController {

    private static final String CASE = "redirect:/cases/{caseId}";

    private final OccurrenceDesk desk;
    private final OpenedCase opened;
    private final Flash flash;

    OccurrenceController(OccurrenceDesk desk, OpenedCase opened, Flash flash) {
        this.desk = desk;
        this.opened = opened;
        this.flash = flash;
    }

    @GetMapping
    String confirm(
            @PathVariable UUID caseId, @PathVariable Occurrence occurrence, Model model, RedirectAttributes page) {
        try {
            desk.check(caseId, occurrence, CurrentStaff.get());
        } catch (Refusal refusal) {
            flash.warnOfNow(page, refusal);
            return CASE;
        }
        model.addAttribute("fact", opened.of(caseId, "occurrence page").summary());
        model.addAttribute("occurrence", occurrence);
        return "caseview/occurrence";
    }

    @PostMapping
    String tell(@PathVariable UUID caseId, @PathVariable Occurrence occurrence, RedirectAttributes page) {
        try {
            var told = desk.tell(caseId, occurrence, CurrentStaff.get());
            flash.done(page, (told ? "occurrence.told." : "occurrence.kept.") + occurrence);
        } catch (Refusal refusal) {
            flash.warnOfNow(page, refusal);
        }
        return CASE;
    }
}
