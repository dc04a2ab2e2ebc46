package justice.throughline.engine;

import java.util.Optional;

/** Knows from the engine's own record what came of commands whose answer was lost. */
public interface Witness {

    /** Nothing while the record does not say. */
    Optional<Answer> of(Command command);
}
