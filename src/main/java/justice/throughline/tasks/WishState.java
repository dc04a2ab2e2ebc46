package justice.throughline.tasks;

import java.util.Set;
import justice.throughline.shared.StateGraph;

/** What has become of what somebody wished to do with a task. */
public enum WishState implements StateGraph<WishState> {
    /** It is kept, and the engine has not answered yet. */
    WISHED,
    /** The engine has done it, and what follows from it is written. */
    SETTLED,
    /** The task was over before; nothing was done. */
    REFUSED,
    /** It was taken back before the engine was told; nothing was done. */
    TAKEN_BACK;

    @Override
    public boolean leadsTo(WishState next) {
        return next().contains(next);
    }

    private Set<WishState> next() {
        return switch (this) {
            case WISHED -> Set.of(SETTLED, REFUSED, TAKEN_BACK);
            case SETTLED, REFUSED, TAKEN_BACK -> Set.of();
        };
    }
}
