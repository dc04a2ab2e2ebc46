package justice.throughline.handoff;

import java.util.List;
import java.util.UUID;
import justice.throughline.closing.DutyEnd;
import justice.throughline.closing.OpenDuties;
import justice.throughline.closing.OpenDuty;
import org.springframework.stereotype.Component;

/** The hand-offs of a case that nobody has answered, or that came back and are not dealt with. */
@Component
class OpenHandOffs implements OpenDuties {

    private static final List<String> REASONS = List.of(OpenDuty.GOES_ON, "not-needed", "done-outside");

    private final Handoffs handoffs;
    private final HandOffWords words;

    OpenHandOffs(Handoffs handoffs, HandOffWords words) {
        this.handoffs = handoffs;
        this.words = words;
    }

    @Override
    public String kind() {
        return "hand-off";
    }

    @Override
    public List<OpenDuty> of(UUID caseId) {
        return handoffs.detailsOf(caseId).stream()
                .filter(detail -> isOpen(detail.handOff().state()))
                .map(this::duty)
                .toList();
    }

    private static boolean isOpen(State state) {
        return state.undecided() || state.backAtSender();
    }

    private OpenDuty duty(HandOffDetail detail) {
        var handOff = detail.handOff();
        return new OpenDuty(
                kind(),
                handOff.id().toString(),
                words.name(handOff),
                detail.offeredAt(),
                "/handoffs/" + handOff.id(),
                REASONS);
    }

    @Override
    public void end(OpenDuty duty, DutyEnd end) {
        // what a party was offered it may still answer; the reason is kept with the closing
    }
}
