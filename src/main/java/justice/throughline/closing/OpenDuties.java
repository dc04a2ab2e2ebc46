package justice.throughline.closing;

import java.util.List;
import java.util.UUID;

/** What a module knows that cases still owe. */
public interface OpenDuties {

    /** The kind of all of its duties. */
    String kind();

    List<OpenDuty> of(UUID caseId);

    /** Where a duty of this case is shown, open or not. */
    String address(UUID caseId, String id);

    /** A person has closed the case for a reason that ends this duty; within the transaction that writes so. */
    void end(OpenDuty duty, DutyEnd end);
}
