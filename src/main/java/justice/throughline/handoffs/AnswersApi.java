package justice.throughline.handoffs;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import justice.throughline.access.CurrentStaff;
import justice.throughline.shared.Coded;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Answers that are written down by hand, for programs. */
@RestController
@RequestMapping("/api/handoffs")
@PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER')")
@Tag(name = "Hand-offs")
class AnswersApi {

    /** @param why needed where it is declined */
    record Decided(@Nullable String decision, @Nullable String why) {}

    private final AnswersByHand answers;

    AnswersApi(AnswersByHand answers) {
        this.answers = answers;
    }

    @GetMapping("/answers")
    @Operation(summary = "Answers that wait for you as the second person, the oldest first, at most a hundred")
    List<AnswerLine> waiting() {
        return answers.waitingFor(CurrentStaff.get());
    }

    @PostMapping("/{id}/answers")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Write down what the receiver said by other means, with where it comes from",
            description =
                    "It moves the hand-off once a second person of your body confirms it. way: phone, email, letter"
                            + " or meeting.")
    void propose(@PathVariable UUID id, @RequestBody AnswersByHand.Written written) {
        answers.propose(id, written, CurrentStaff.get());
    }

    @PostMapping("/{id}/answers/{key}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Confirm or decline what another wrote down, or withdraw what you did",
            description = "decision: confirm, decline (with why) or withdraw. 409 where it was decided meanwhile.")
    void decide(@PathVariable UUID id, @PathVariable long key, @RequestBody Decided decided) {
        answers.check(id);
        var what = Coded.of(AnswerDecision.class, decided.decision()).orElseThrow(HandOffRefusal::decisionMissing);
        answers.decide(id, key, what, decided.why(), CurrentStaff.get());
    }
}
