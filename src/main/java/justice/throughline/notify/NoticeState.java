package justice.throughline.notify;

import java.util.Set;
import justice.throughline.shared.StateGraph;

/** How a duty to tell somebody something stands. */
public enum NoticeState implements StateGraph<NoticeState> {
    /** Nobody has recorded that they were told. */
    OPEN,
    /** Somebody has recorded who was told, how and when. */
    TOLD,
    /** Somebody has ended the duty, for a reason. */
    ENDED;

    @Override
    public boolean leadsTo(NoticeState next) {
        return this == OPEN && Set.of(TOLD, ENDED).contains(next);
    }
}
