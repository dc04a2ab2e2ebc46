package justice.throughline.clocks;

import java.time.LocalDate;
import java.util.UUID;
import justice.throughline.access.CurrentStaff;
import justice.throughline.shared.Flash;
import justice.throughline.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes of a clock from its page; what is refused is said there in plain words. */
@Controller
@RequestMapping("/clocks/{id}")
@PreAuthorize("hasRole('CASEWORKER')")
class ClockForms {

    private final ClockDesk desk;
    private final Flash flash;

    ClockForms(ClockDesk desk, Flash flash) {
        this.desk = desk;
        this.flash = flash;
    }

    @PostMapping("/stop")
    String stop(@PathVariable UUID id, @RequestParam boolean needed, @Nullable String reason, RedirectAttributes page) {
        var asked = new ClockRequests.Stop(needed, null, blankToNull(reason));
        return changed(id, page, () -> desk.stop(id, asked, CurrentStaff.get()));
    }

    @PostMapping("/pause")
    String pause(@PathVariable UUID id, @RequestParam String code, @Nullable String reason, RedirectAttributes page) {
        var asked = new ClockRequests.Pause(code, null, blankToNull(reason));
        return changed(id, page, () -> desk.pause(id, asked, CurrentStaff.get()));
    }

    @PostMapping("/resume")
    String resume(@PathVariable UUID id, @Nullable String reason, RedirectAttributes page) {
        var asked = new ClockRequests.Resume(null, blankToNull(reason));
        return changed(id, page, () -> desk.resume(id, asked, CurrentStaff.get()));
    }

    /** @param extension code and role of the extension, as {@code code:role} */
    @PostMapping("/extend")
    String extend(
            @PathVariable UUID id, @RequestParam String extension, @Nullable String reason, RedirectAttributes page) {
        var parts = extension.split(":", 2);
        var asked = new ClockRequests.Extend(
                parts[0], parts.length == 2 ? parts[1] : null, null, null, null, blankToNull(reason));
        return changed(id, page, () -> desk.extend(id, asked, CurrentStaff.get()));
    }

    @PostMapping("/vary")
    String vary(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @Nullable String reason,
            RedirectAttributes page) {
        var asked = new ClockRequests.Vary("court", date, null, null, blankToNull(reason));
        return changed(id, page, () -> desk.vary(id, asked, CurrentStaff.get()));
    }

    @PostMapping("/void")
    String makeVoid(@PathVariable UUID id, @Nullable String reason, RedirectAttributes page) {
        var asked = new ClockRequests.MakeVoid(blankToNull(reason));
        return changed(id, page, () -> desk.makeVoid(id, asked, CurrentStaff.get()));
    }

    private String changed(UUID id, RedirectAttributes page, Runnable change) {
        try {
            change.run();
            flash.done(page, "clocks.changed");
        } catch (Refusal refusal) {
            if (refusal.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) throw refusal;
            flash.warn(page, refusal);
        }
        return "redirect:/clocks/" + id;
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
