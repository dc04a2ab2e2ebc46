package justice.throughline.closing;

import java.util.List;
import java.util.UUID;
import justice.throughline.clocks.ClockLine;
import justice.throughline.clocks.ClockReads;
import justice.throughline.clocks.ClockWords;
import justice.throughline.clocks.SubjectKind;
import org.springframework.stereotype.Component;

/** The limits that still run in a case. A reason to close does not stop a clock: only what the law asks for does. */
@Component
class OpenLimits implements OpenDuties {

    private static final List<String> REASONS = List.of(OpenDuty.GOES_ON, "not-needed", "done-outside");

    private final ClockReads clocks;
    private final ClockWords words;

    OpenLimits(ClockReads clocks, ClockWords words) {
        this.clocks = clocks;
        this.words = words;
    }

    @Override
    public String kind() {
        return "limit";
    }

    @Override
    public List<OpenDuty> of(UUID caseId) {
        return clocks.liveOf(caseId).stream()
                .filter(line -> line.subject().kind() != SubjectKind.HAND_OFF)
                .map(this::duty)
                .toList();
    }

    @Override
    public String address(UUID caseId, String id) {
        return "/clocks/" + id;
    }

    @Override
    public void end(OpenDuty duty, DutyEnd end) {
        // the clock goes on as the law has it; the reason is kept with the closing
    }

    private OpenDuty duty(ClockLine line) {
        return new OpenDuty(
                kind(),
                line.id().toString(),
                words.name(line),
                line.startedAt(),
                address(line.subject().caseId(), line.id().toString()),
                REASONS);
    }
}
