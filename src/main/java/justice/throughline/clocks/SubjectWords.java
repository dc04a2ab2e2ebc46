package justice.throughline.clocks;

import java.util.Optional;

/** Words for what clocks run for, from whoever keeps that: the ledger has only references. */
public interface SubjectWords {

    /** In the language of the page; empty for what it does not keep. */
    Optional<String> of(Subject subject);

    /** Whether a simulated system answers for whoever has to do something about it. */
    default boolean isSimulated(Subject subject) {
        return false;
    }
}
