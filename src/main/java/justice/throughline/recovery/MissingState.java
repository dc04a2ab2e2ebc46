package justice.throughline.recovery;

import java.util.Set;
import justice.throughline.shared.StateGraph;

/** How a record that is missing stands. */
enum MissingState implements StateGraph<MissingState> {
    /** Nobody has done anything about it. */
    OPEN,
    /** Somebody has asked for it to be made again. */
    ASKED,
    /** The program has made it again. */
    MADE,
    /** Somebody has seen to it by hand. */
    BY_HAND;

    @Override
    public boolean leadsTo(MissingState next) {
        return switch (this) {
            case OPEN -> Set.of(ASKED, BY_HAND).contains(next);
            case ASKED -> Set.of(OPEN, MADE).contains(next);
            case MADE, BY_HAND -> false;
        };
    }
}
