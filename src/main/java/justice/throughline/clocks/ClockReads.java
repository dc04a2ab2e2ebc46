package justice.throughline.clocks;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.access.Staff;
import justice.throughline.participation.CaseSight;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clocks as they stand. The earliest end comes first everywhere. */
@Service
@Transactional(readOnly = true)
public class ClockReads {

    private final ClockRows rows;
    private final ClockLists lists;
    private final ClockEvents events;
    private final CaseSight sight;

    ClockReads(ClockRows rows, ClockLists lists, ClockEvents events, CaseSight sight) {
        this.rows = rows;
        this.lists = lists;
        this.events = events;
        this.sight = sight;
    }

    public Optional<ClockLine> find(UUID clockId) {
        return rows.line(clockId);
    }

    /** The clock that this key has started. */
    Optional<ClockLine> ofKey(String startKey) {
        return rows.ofKey(startKey);
    }

    public Optional<ClockDetail> detail(UUID clockId) {
        return find(clockId).map(clock -> {
            var all = events.of(clockId);
            var limit = all.reversed().stream()
                    .map(ClockEvent::terms)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            return new ClockDetail(clock, limit, all);
        });
    }

    /** Every clock of a case, also those that are over. */
    public List<ClockLine> ofCase(UUID caseId) {
        return rows.ofCase(caseId);
    }

    /** The live clocks of this case. By itself, since a plan for many cases is made anew for each. */
    public List<ClockLine> liveOf(UUID caseId) {
        return rows.liveOf(caseId);
    }

    /** The live clocks of each of these cases that has any. */
    public Map<UUID, List<ClockLine>> liveOf(Collection<UUID> cases) {
        return lists.liveOf(cases);
    }

    /**
     * The clock that presses most for each of these cases that has one running. A paused clock presses nobody, and one of
     * a hand-off only its two sides, who have it on their own list. Nobody is pressed by what they do not see.
     */
    public Map<UUID, ClockLine> earliestOf(Collection<UUID> cases, Staff staff) {
        return lists.earliestOf(cases, sight.limitsSeenBy(staff));
    }
}
