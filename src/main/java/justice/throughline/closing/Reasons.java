package justice.throughline.closing;

import static java.util.stream.Collectors.toMap;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reasons that people gave for closing a case with something open, by duty. */
@Service
@Transactional
class Reasons {

    private final ReasonRows rows;
    private final InstantSource clock;

    Reasons(ReasonRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** By the key of the duty. */
    Map<String, String> of(UUID caseId) {
        return rows.ofCase(caseId).stream().collect(toMap(Reason::duty, Reason::reason));
    }

    /** Those with which the case was closed, of the duties of this owner. */
    List<ReasonGiven> closedWith(UUID caseId, OpenDuties owner) {
        return rows.closedWith(caseId, owner.kind()).stream()
                .map(reason -> reason.given(owner.address(caseId, reason.dutyId())))
                .toList();
    }

    /** The last reason given for a duty stands. */
    void give(UUID caseId, OpenDuty duty, String reason, String by) {
        var now = clock.instant();
        if (rows.add(caseId, duty.kind(), duty.id(), reason, by, now) == 0) {
            rows.findById(Reason.Id.of(caseId, duty)).orElseThrow().give(reason, by, now);
        }
    }

    /** What stood when the case was closed, for good. */
    void close(UUID caseId, OpenDuty duty, long task) {
        rows.findById(Reason.Id.of(caseId, duty)).orElseThrow().close(task);
    }
}
