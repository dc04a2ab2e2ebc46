package justice.throughline.notify;

import java.util.Objects;
import java.util.Optional;
import justice.throughline.clocks.ClockLine;
import justice.throughline.clocks.EndProvenElsewhere;
import org.springframework.stereotype.Component;

/** Nobody stops the clock within which a victim is told of a charge by saying that it is done: who was told is recorded. */
@Component
class ChargeTold implements EndProvenElsewhere {

    private final NoticeRows rows;

    ChargeTold(NoticeRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<String> whyNotDone(ClockLine clock) {
        return clock.kind().equals(VictimClocks.KIND)
                        && rows.openOf(clock.subject().caseId()).stream().anyMatch(notice -> owes(notice, clock))
                ? Optional.of("clock-told-first")
                : Optional.empty();
    }

    private static boolean owes(Notice notice, ClockLine clock) {
        return VictimClocks.CHARGED.equals(notice.outcome())
                && Objects.equals(notice.recipient(), clock.subject().person());
    }
}
