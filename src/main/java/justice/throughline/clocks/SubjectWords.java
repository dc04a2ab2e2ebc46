package justice.throughline.clocks;

import java.util.Optional;

/** Words for what clocks run for, from whoever keeps that: the ledger has only references. */
public interface SubjectWords {

    /** Empty for what it does not keep. */
    Optional<SubjectName> of(Subject subject);
}
