package justice.throughline.recovery;

import java.time.InstantSource;
import justice.throughline.access.Audit;
import justice.throughline.access.Staff;
import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What administrators do about records that are missing. */
@Service
@Transactional
class MissingDesk {

    private final MissingRows rows;
    private final Audit audit;
    private final InstantSource clock;

    MissingDesk(MissingRows rows, Audit audit, InstantSource clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** Asks for one to be made again; one that is asked for already stays so. */
    void ask(long id, Staff by) {
        var missing = open(id);
        if (missing.isAsked()) return;
        missing.ask(by.number());
        audit.write(missing.caseId(), "missing record " + missing.kind() + " asked for", by.number());
    }

    /** @return how many were asked for by that */
    int askForAll(Staff by) {
        var asked = rows.askForAll(by.number());
        if (asked > 0) audit.write(null, "missing records asked for: " + asked, by.number());
        return asked;
    }

    /** Somebody has recorded by hand what the program cannot. */
    void seenTo(long id, Staff by) {
        var missing = open(id);
        if (!missing.isOpen()) throw new Refusal(HttpStatus.CONFLICT, "record-asked-for");
        missing.seenTo(by.number(), clock.instant());
        audit.write(missing.caseId(), "missing record " + missing.kind() + " seen to by hand", by.number());
    }

    private KeptMissing open(long id) {
        var missing = rows.lock(id).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "record-unknown"));
        if (missing.isOpen() || missing.isAsked()) return missing;
        throw new Refusal(HttpStatus.CONFLICT, "record-settled");
    }
}
