package justice.throughline.clocks;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import justice.throughline.access.CurrentStaff;
import justice.throughline.shared.AskedDate;
import justice.throughline.shared.DateInput;
import justice.throughline.shared.DateKind;
import justice.throughline.shared.DateReading.Fault;
import justice.throughline.shared.DateReading.Found;
import justice.throughline.shared.DateWords;
import justice.throughline.shared.Flash;
import justice.throughline.shared.Refusal;
import org.jspecify.annotations.Nullable;
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

    /** The clock has moved on meanwhile, and the page does not offer this change any more. */
    private static final Set<String> OF_ITS_STATE = Set.of("clock-over", "clock-paused", "clock-not-paused");

    private static final String WITHOUT_REASON = "clock-correction-needs-reason";
    private static final String CLOCK = "redirect:/clocks/";

    private final ClockDesk desk;
    private final Flash flash;
    private final DateWords dates;

    ClockForms(ClockDesk desk, Flash flash, DateWords dates) {
        this.desk = desk;
        this.flash = flash;
        this.dates = dates;
    }

    @PostMapping("/stop")
    String stop(
            @PathVariable UUID id,
            @RequestParam boolean needed,
            @RequestParam Map<String, String> typed,
            RedirectAttributes page) {
        var asked = new ClockRequests.Stop(needed, null, reason(typed));
        return changed(id, "reason-stop", typed, page, () -> desk.stop(id, asked, CurrentStaff.get()));
    }

    @PostMapping("/pause")
    String pause(
            @PathVariable UUID id,
            @RequestParam String code,
            @RequestParam Map<String, String> typed,
            RedirectAttributes page) {
        var asked = new ClockRequests.Pause(code, null, reason(typed));
        return changed(id, "code", typed, page, () -> desk.pause(id, asked, CurrentStaff.get()));
    }

    @PostMapping("/resume")
    String resume(@PathVariable UUID id, RedirectAttributes page) {
        var asked = new ClockRequests.Resume(null, null);
        return changed(
                id, page, () -> desk.resume(id, asked, CurrentStaff.get()), refusal -> flash.warn(page, refusal));
    }

    /** @param extension code and role of the extension, as {@code code:role} */
    @PostMapping("/extend")
    String extend(
            @PathVariable UUID id,
            @RequestParam String extension,
            @RequestParam Map<String, String> typed,
            RedirectAttributes page) {
        var parts = extension.split(":", 2);
        var asked = new ClockRequests.Extend(
                parts[0], parts.length == 2 ? parts[1] : null, null, null, null, reason(typed));
        return changed(id, "extension", typed, page, () -> desk.extend(id, asked, CurrentStaff.get()));
    }

    @PostMapping("/vary")
    String vary(
            @PathVariable UUID id,
            @AskedDate(DateKind.DAY) DateInput date,
            @RequestParam Map<String, String> typed,
            RedirectAttributes page) {
        return switch (date.read()) {
            case Fault fault -> {
                desk.find(id);
                flash.refuse(page, date.anchor(), dates.whyOf(fault, "clocks.do.vary.date"), typed);
                yield CLOCK + id;
            }
            case Found day -> {
                var asked = new ClockRequests.Vary("court", day.as(LocalDate.class), null, null, reason(typed));
                yield changed(id, date.anchor(), typed, page, () -> desk.vary(id, asked, CurrentStaff.get()));
            }
        };
    }

    @PostMapping("/void")
    @PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER')")
    String makeVoid(@PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes page) {
        var asked = new ClockRequests.MakeVoid(reason(typed));
        return changed(id, "reason-void", typed, page, () -> desk.makeVoid(id, asked, CurrentStaff.get()));
    }

    /** @param field where the page says what was wrong with what was typed */
    private String changed(UUID id, String field, Map<String, String> typed, RedirectAttributes page, Runnable change) {
        return changed(id, page, change, refusal -> {
            if (OF_ITS_STATE.contains(refusal.code())) flash.warn(page, refusal);
            else flash.refuse(page, WITHOUT_REASON.equals(refusal.code()) ? "reason-vary" : field, refusal, typed);
        });
    }

    private String changed(UUID id, RedirectAttributes page, Runnable change, Consumer<Refusal> refused) {
        try {
            change.run();
            flash.done(page, "clocks.changed");
        } catch (Refusal refusal) {
            if (refusal.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)) throw refusal;
            refused.accept(refusal);
        }
        return CLOCK + id;
    }

    private static @Nullable String reason(Map<String, String> typed) {
        var reason = typed.getOrDefault("reason", "").strip();
        return reason.isEmpty() ? null : reason;
    }
}
