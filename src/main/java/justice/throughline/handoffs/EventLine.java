package justice.throughline.handoffs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step with what its hand-off was like.
 *
 * @param documents the kinds of those that it had by then; null for none
 */
record EventLine(KeptEvent event, String kind, String @Nullable [] documents) {

    HandOffEvent shown(HandOffCatalogue catalogue) {
        return event.shown(catalogue.kind(kind), documents == null ? List.of() : List.of(documents));
    }
}
