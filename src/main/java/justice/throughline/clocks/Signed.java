package justice.throughline.clocks;

import java.util.UUID;
import java.util.function.Function;
import justice.throughline.access.Audit;
import justice.throughline.access.Staff;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What staff do to clocks stands or falls with the entry of the audit that proves it. */
@Component
class Signed {

    private final Audit audit;
    private final TransactionTemplate transaction;

    Signed(Audit audit, TransactionTemplate transaction) {
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @param party on whose behalf: the agency's code */
    <T> T by(Staff staff, String party, UUID caseId, String what, Function<Evidence, T> act) {
        return transaction.execute(status -> {
            var entry = audit.write(caseId, what, staff.number());
            return act.apply(new Evidence(staff.number(), party, Proof.act(Long.toString(entry))));
        });
    }
}
