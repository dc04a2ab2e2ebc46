package justice.throughline.closing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.access.Staff;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.OutcomeFollowed;
import justice.throughline.shared.Proof;
import justice.throughline.tasks.Completions;
import justice.throughline.tasks.TaskDone;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes cases: with nothing open, or by a person who gave a reason for each duty that was. */
@Service
public class Closing {

    static final String TASK = "Task_CloseCase";

    private final List<OpenDuties> owners;
    private final Reasons reasons;
    private final CaseFiles cases;
    private final Completions completions;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Closing(
            List<OpenDuties> owners,
            Reasons reasons,
            CaseFiles cases,
            Completions completions,
            Audit audit,
            TransactionTemplate transaction) {
        this.owners = owners;
        this.reasons = reasons;
        this.cases = cases;
        this.completions = completions;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** What the case still owes. */
    @Transactional(readOnly = true)
    public List<OpenDuty> open(UUID caseId) {
        return owners.stream().flatMap(owner -> owner.of(caseId).stream()).toList();
    }

    /** Those of them for which nobody has given a reason. */
    @Transactional(readOnly = true)
    public List<OpenDuty> unexplained(UUID caseId) {
        var open = open(caseId);
        if (open.isEmpty()) return open;
        var given = reasons.of(caseId);
        return open.stream().filter(duty -> !given.containsKey(duty.key())).toList();
    }

    /** For which reasons, given by whom, the case was closed with what was open. */
    @Transactional(readOnly = true)
    public List<ReasonGiven> closedWith(UUID caseId) {
        return owners.stream()
                .flatMap(owner -> reasons.closedWith(caseId, owner).stream())
                .toList();
    }

    /** The reasons that were given, by the key of the duty. */
    public Map<String, String> given(UUID caseId) {
        return reasons.of(caseId);
    }

    /**
     * Keeps reasons for which the case can be closed with these duties open; what is not open any more needs none.
     *
     * @param given reason by the key of the duty
     * @throws ClosingRefusal for a reason that this duty does not know
     */
    @Transactional
    public void give(UUID caseId, Map<String, String> given, Staff by) {
        give(caseId, open(caseId), given, by);
    }

    /** The same for these duties, of those that the case owes. */
    @Transactional
    public void give(UUID caseId, List<OpenDuty> duties, Map<String, String> given, Staff by) {
        for (var duty : duties) {
            var reason = given.get(duty.key());
            if (reason == null || reason.isBlank()) continue;
            if (!duty.reasons().contains(reason)) throw ClosingRefusal.unknownReason(reason, duty);
            reasons.give(caseId, duty, reason, by.number());
            audit.write(caseId, "closing reason " + duty.key() + " " + reason, by.number());
        }
    }

    /**
     * Closes the case file, where nothing is open for which nobody has given a reason. Call it outside a transaction.
     *
     * @return false when something has come up since: a person decides again
     */
    public boolean close(UUID caseId) {
        completions.await(caseId);
        return Boolean.TRUE.equals(transaction.execute(status -> {
            if (!unexplained(caseId).isEmpty()) return false;
            cases.close(caseId);
            return true;
        }));
    }

    /** A case that is over and owes nothing is closed, as if its outcome had been published before its journey began. */
    @EventListener
    @Order
    void followed(OutcomeFollowed published) {
        if (published.over() && open(published.caseId()).isEmpty()) cases.close(published.caseId());
    }

    /** Ends the duties for the reasons given, in the transaction that writes who closed the case. */
    @EventListener
    void closed(TaskDone done) {
        if (!TASK.equals(done.elementId())) return;
        var caseId = done.caseId();
        var given = reasons.of(caseId);
        if (given.isEmpty()) return;
        var proof = Proof.task(done.key());
        for (var owner : owners) {
            if (given.keySet().stream().noneMatch(key -> key.startsWith(OpenDuty.prefix(owner.kind())))) continue;
            for (var duty : owner.of(caseId)) {
                var reason = given.get(duty.key());
                if (reason == null) continue;
                reasons.close(caseId, duty, done.key());
                if (!reason.equals(OpenDuty.GOES_ON)) {
                    owner.end(duty, new DutyEnd(reason, done.at(), done.actor(), proof));
                }
            }
        }
    }
}
