package justice.throughline.limits;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import justice.throughline.shared.Costly;
import justice.throughline.shared.ShowsNobody;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The calculator for programs. */
@RestController
@RequestMapping("/api/clocks")
@PreAuthorize("isAuthenticated()")
@Tag(name = "Limits", description = "When limits in law end, and why")
@ShowsNobody("limits of facts that are given with the question")
class CalculatorApi {

    private final Limits limits;
    private final Calculator calculator;
    private final LimitWords words;

    CalculatorApi(Limits limits, Calculator calculator, LimitWords words) {
        this.limits = limits;
        this.calculator = calculator;
        this.words = words;
    }

    /** @param title in the language of the request */
    record Kind(LimitKind limit, String title, String runsFrom) {}

    /** @param why the derivation in sentences, in the language of the request */
    record Answer(Limit limit, String title, String ends, List<String> why) {}

    @GetMapping("/kinds")
    @Operation(
            summary = "Kinds of limits with the facts that each asks for",
            description = "A fact that is IN_FACTS is given in the object facts of a question; one that is BESIDE_FACTS"
                    + " in a field of its own, as are start, jurisdiction, asOf, pauses and extensions. The day whose law"
                    + " applies may be given to every kind, as relevantDate in facts.")
    List<Kind> kinds() {
        return limits.kinds().stream()
                .map(kind -> new Kind(kind, words.kind(kind.kind()), words.of("event", kind.event())))
                .toList();
    }

    @Costly
    @PostMapping("/calculate")
    @Operation(
            summary = "When a limit ends, and why; nothing is saved",
            description = "Refusals name the field and list the facts that are needed. Times before 1900 or after 2199"
                    + " are refused, and so is a fact that no rule of the kind asks for.")
    Answer calculate(@RequestBody CalculatorRequest ask) {
        var limit = calculator.answer(ask);
        return new Answer(
                limit,
                words.kind(limit.kind()),
                words.words(limit.due().toString()),
                limit.derivation().stream().map(words::step).toList());
    }
}
