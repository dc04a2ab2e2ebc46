package justice.throughline.demo;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.casefile.CaseCopies;
import justice.throughline.casefile.ClosedCrime;
import justice.throughline.casefile.CopySet;
import justice.throughline.casefile.NoSuchCaseException;
import justice.throughline.casefile.Stage;
import org.springframework.stereotype.Component;

/** What travels in a replay: copies of closed crimes, as they were when reported. */
@Component
class ReplayCopies {

    private static final String ORIGIN = "replay";

    private final CaseCopies copies;

    ReplayCopies(CaseCopies copies) {
        this.copies = copies;
    }

    /** Crimes that can travel again, with the ends that they really had. */
    List<ClosedCrime> closed(int most) {
        return copies.closed(most);
    }

    /**
     * Asking again gives the same copies.
     *
     * @return the copy of each
     * @throws NoSuchCaseException when one of them is no closed crime
     */
    Map<UUID, UUID> make(Collection<UUID> closedCases, UUID replayId) {
        return copies.register(new CopySet(replayId, ORIGIN, Stage.REPORTING), closedCases);
    }

    /** Removes those that no journey has registered. */
    void drop(Collection<UUID> copyIds) {
        copies.drop(copyIds);
    }
}
