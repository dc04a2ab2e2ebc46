package justice.throughline.access;

import java.util.Optional;
import java.util.UUID;
import justice.throughline.access.AuditEntry.Action;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Who saw or did what, in what part and from where, kept for good. A request that notes nothing here is noted as a whole by
 * {@link RequestAudit}.
 */
@Service
public class Audit {

    private static final String NOTED = Audit.class.getName();

    private final AuditEntries entries;

    Audit(AuditEntries entries) {
        this.entries = entries;
    }

    /** Notes that the person signed in saw something, of a case or of none. */
    public void read(@Nullable UUID caseId, String what) {
        done(Action.READ, caseId, what, CurrentStaff.get().number());
    }

    /** Notes that this person or partner saw something of a case. */
    public void read(UUID caseId, String what, String actor) {
        done(Action.READ, caseId, what, actor);
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
        return done(Action.WRITE, caseId, what, actor);
    }

    /** Who made this entry. */
    public Optional<String> author(long entry) {
        return entries.findById(entry).map(AuditEntry::actor);
    }

    /** Whether the request under way has left an entry that is there for good. */
    static boolean hasNoted() {
        var request = RequestContextHolder.getRequestAttributes();
        return request != null && request.getAttribute(NOTED, RequestAttributes.SCOPE_REQUEST) != null;
    }

    long note(AuditEntry entry) {
        var id = entries.save(entry).id();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    remember();
                }
            });
        } else {
            remember();
        }
        return id;
    }

    private long done(Action action, @Nullable UUID caseId, String what, String actor) {
        return note(AuditEntry.done(actor, action, what, caseId));
    }

    private static void remember() {
        var request = RequestContextHolder.getRequestAttributes();
        if (request != null) request.setAttribute(NOTED, true, RequestAttributes.SCOPE_REQUEST);
    }
}
