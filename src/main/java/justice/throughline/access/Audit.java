package justice.throughline.access;

import java.util.Optional;
import java.util.UUID;
import justice.throughline.access.AuditEntry.Action;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Who saw or did what, kept for good. */
@Service
public class Audit {

    private final AuditEntries entries;

    Audit(AuditEntries entries) {
        this.entries = entries;
    }

    /** Notes that the person signed in saw something, of a case or of none. */
    public void read(@Nullable UUID caseId, String what) {
        note(Action.READ, caseId, what, CurrentStaff.get().number());
    }

    /** Notes that this person or partner saw something of a case. */
    public void read(UUID caseId, String what, String actor) {
        note(Action.READ, caseId, what, actor);
    }

    /** Notes that the person signed in changed something, of a case or of none. */
    public void write(@Nullable UUID caseId, String what) {
        write(caseId, what, CurrentStaff.get().number());
    }

    /**
     * Notes a change made by this person.
     *
     * @return the number of the entry
     */
    public long write(@Nullable UUID caseId, String what, String actor) {
        return note(Action.WRITE, caseId, what, actor);
    }

    /** Who made this entry. */
    public Optional<String> author(long entry) {
        return entries.findById(entry).map(AuditEntry::actor);
    }

    private long note(Action action, @Nullable UUID caseId, String what, String actor) {
        return entries.save(new AuditEntry(actor, action, what, caseId)).id();
    }
}
