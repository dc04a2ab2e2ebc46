package justice.throughline.handoffs;

import java.util.Arrays;
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

    private static final List<State> OPEN = Arrays.stream(State.values())
            .filter(state -> state.undecided() || state.backAtSender())
            .toList();

    private final HandOffRows rows;
    private final HandOffWords words;

    OpenHandOffs(HandOffRows rows, HandOffWords words) {
        this.rows = rows;
        this.words = words;
    }

    @Override
    public String kind() {
        return "hand-off";
    }

    @Override
    public List<OpenDuty> of(UUID caseId) {
        return rows.ofCase(caseId, OPEN).stream().map(this::duty).toList();
    }

    @Override
    public String address(UUID caseId, String id) {
        return "/handoffs/" + id;
    }

    private OpenDuty duty(OpenHandOff open) {
        var handOff = open.handOff();
        var id = handOff.id().toString();
        return new OpenDuty(
                kind(),
                id,
                words.name(handOff.kind(), handOff.from(), handOff.to()),
                open.offeredAt(),
                address(handOff.caseId(), id),
                REASONS);
    }

    @Override
    public void end(OpenDuty duty, DutyEnd end) {
        // what a party was offered it may still answer; the reason is kept with the closing
    }
}
