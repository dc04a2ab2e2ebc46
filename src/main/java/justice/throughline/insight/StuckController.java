package justice.throughline.insight;

import justice.throughline.access.CurrentStaff;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.shared.Flash;
import justice.throughline.shared.Place;
import justice.throughline.shared.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is stuck, and the button that tries it again; what the engine was told and is not settled. */
@Controller
class StuckController {

    private static final int LINES = 25;

    private final StuckSteps steps;
    private final EngineOutbox outbox;
    private final Flash flash;

    StuckController(StuckSteps steps, EngineOutbox outbox, Flash flash) {
        this.steps = steps;
        this.outbox = outbox;
        this.flash = flash;
    }

    @GetMapping("/stuck")
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
    String list(Place.Asked place, Model model) {
        model.addAttribute("steps", steps.page(place.by(LINES)));
        model.addAttribute("unsettled", outbox.unsettled());
        return "insight/stuck";
    }

    @PostMapping("/stuck/{key}")
    @PreAuthorize("hasRole('ADMIN')")
    String retry(@PathVariable long key, RedirectAttributes page) {
        try {
            var tried = steps.retry(key, CurrentStaff.get());
            flash.done(page, tried ? "stuck.retried" : "stuck.kept");
        } catch (Refusal refusal) {
            flash.warnOfNow(page, refusal);
        }
        return "redirect:/stuck";
    }
}
