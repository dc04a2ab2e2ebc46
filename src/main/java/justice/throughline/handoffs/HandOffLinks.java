package justice.throughline.handoffs;

import java.util.UUID;
import justice.throughline.access.CurrentStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the page of a hand-off is, for those who may see it. Templates call it {@code @handOffLinks}. */
@Component("handOffLinks")
public class HandOffLinks {

    private final Handoffs handoffs;
    private final HandOffDesk desk;

    HandOffLinks(Handoffs handoffs, HandOffDesk desk) {
        this.handoffs = handoffs;
        this.desk = desk;
    }

    /** Null where the person signed in may not see it. */
    public @Nullable String of(HandOff handOff) {
        return desk.maySee(handOff, CurrentStaff.get()) ? "/handoffs/" + handOff.id() : null;
    }

    /** The same of its id; null too where there is none. */
    public @Nullable String ofId(String id) {
        var found = handoffs.find(UUID.fromString(id));
        return found.isPresent() ? of(found.get()) : null;
    }
}
