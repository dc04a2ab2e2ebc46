package justice.throughline.handoffs;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import justice.throughline.access.CurrentStaff;
import justice.throughline.shared.AskedDate;
import justice.throughline.shared.Coded;
import justice.throughline.shared.DateInput;
import justice.throughline.shared.DateKind;
import justice.throughline.shared.DateReading.Fault;
import justice.throughline.shared.DateReading.Found;
import justice.throughline.shared.DateWords;
import justice.throughline.shared.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Answers that are written down by hand: which wait for a second person, and what people do with them. */
@Controller
@PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER')")
class AnswerPages {

    private static final String PAGE = "redirect:/handoffs/";

    private final AnswersByHand answers;
    private final Flash flash;
    private final DateWords dates;

    AnswerPages(AnswersByHand answers, Flash flash, DateWords dates) {
        this.answers = answers;
        this.flash = flash;
        this.dates = dates;
    }

    @GetMapping("/handoffs/answers")
    String waiting(Model model) {
        model.addAttribute("answers", answers.waitingFor(CurrentStaff.get()));
        model.addAttribute("waiting", answers.countWaitingFor(CurrentStaff.get()));
        return "handoffs/answers";
    }

    @PostMapping("/handoffs/{id}/answers")
    String propose(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable Step step,
            @RequestParam(required = false) @Nullable Set<String> reasons,
            @AskedDate(DateKind.DAY) DateInput toldOn,
            @RequestParam Map<String, String> sent,
            RedirectAttributes after) {
        answers.check(id);
        var typed = new HashMap<>(sent);
        typed.put("reasons", reasons == null ? "" : String.join(" ", reasons));
        return switch (toldOn.read()) {
            case Fault fault -> {
                flash.refuse(after, toldOn.anchor(), dates.whyOf(fault, "handoffs.told.on"), typed);
                yield PAGE + id;
            }
            case Found day -> {
                var told =
                        new Told(sent.get("reference"), sent.get("toldBy"), sent.get("way"), day.as(LocalDate.class));
                var asked = new AnswersByHand.Written(step, reasons, sent.get("note"), sent.get("redirectTo"), told);
                yield done(
                        id,
                        "handoffs.answer.proposed",
                        typed,
                        after,
                        () -> answers.propose(id, asked, CurrentStaff.get()));
            }
        };
    }

    @PostMapping("/handoffs/{id}/answers/{key}")
    String decide(
            @PathVariable UUID id,
            @PathVariable long key,
            @RequestParam Map<String, String> sent,
            RedirectAttributes after) {
        answers.check(id);
        var what = Coded.of(AnswerDecision.class, sent.get("decision")).orElseThrow(HandOffRefusal::decisionMissing);
        return done(
                id,
                "handoffs.answer.done." + what.code(),
                sent,
                after,
                () -> answers.decide(id, key, what, sent.get("why"), CurrentStaff.get()));
    }

    private String done(UUID id, String words, Map<String, String> typed, RedirectAttributes after, Runnable act) {
        try {
            act.run();
            flash.done(after, words);
        } catch (HandOffRefusal refusal) {
            var status = refusal.getStatusCode();
            if (status.isSameCodeAs(HttpStatus.FORBIDDEN) || status.isSameCodeAs(HttpStatus.NOT_FOUND)) throw refusal;
            flash.refuse(after, refusal.field(), refusal, typed);
        }
        return PAGE + id;
    }
}
