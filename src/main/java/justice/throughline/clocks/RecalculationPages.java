package justice.throughline.clocks;

import java.util.Map;
import java.util.UUID;
import justice.throughline.access.CurrentStaff;
import justice.throughline.shared.Flash;
import justice.throughline.shared.Place;
import justice.throughline.shared.Refusal;
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

/** Changed law: which live clocks would move, and two people who agree to it. */
@Controller
@RequestMapping("/clocks/recalculations")
@PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
class RecalculationPages {

    private static final int LATEST = 20;
    private static final int LINES = 50;

    private final Recalculations recalculations;
    private final Flash flash;

    RecalculationPages(Recalculations recalculations, Flash flash) {
        this.recalculations = recalculations;
        this.flash = flash;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("recalculations", recalculations.latest(LATEST));
        return "clocks/recalculations";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Place.Asked place, Model model) {
        var recalculation = recalculations.find(id);
        model.addAttribute("it", recalculation);
        model.addAttribute("moved", recalculations.moved(id, place.by(LINES)));
        model.addAttribute("second", !CurrentStaff.get().goesBy(recalculation.askedBy()));
        return "clocks/recalculation";
    }

    @PostMapping
    String ask(@RequestParam(defaultValue = "") String reason, RedirectAttributes page) {
        try {
            return "redirect:/clocks/recalculations/"
                    + recalculations.ask(reason, CurrentStaff.get().number());
        } catch (Refusal refusal) {
            flash.refuse(page, "reason", refusal, Map.of("reason", reason));
            return "redirect:/clocks/recalculations";
        }
    }

    @PostMapping("/{id}/apply")
    String apply(@PathVariable UUID id, RedirectAttributes page) {
        return decided(id, page, () -> recalculations.apply(id, CurrentStaff.get()));
    }

    @PostMapping("/{id}/withdraw")
    String withdraw(@PathVariable UUID id, RedirectAttributes page) {
        return decided(
                id, page, () -> recalculations.withdraw(id, CurrentStaff.get().number()));
    }

    private String decided(UUID id, RedirectAttributes page, Runnable decision) {
        try {
            decision.run();
        } catch (Refusal refusal) {
            if (refusal.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) throw refusal;
            flash.warn(page, refusal);
        }
        return "redirect:/clocks/recalculations/" + id;
    }
}
