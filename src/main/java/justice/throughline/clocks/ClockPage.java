package justice.throughline.clocks;

import java.util.List;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;

/** A page of clocks. Counting stops at {@link #MOST_COUNTED}. */
public final class ClockPage extends PageImpl<ClockLine> {

    static final int MOST_COUNTED = 10_000;

    private static final long serialVersionUID = 1L;

    private final boolean moreThanCounted;

    ClockPage(List<ClockLine> lines, Pageable page, int counted) {
        super(lines, page, Math.min(counted, MOST_COUNTED));
        this.moreThanCounted = counted > MOST_COUNTED;
    }

    /** Whether there are more than {@link #getTotalElements()} says. */
    public boolean moreThanCounted() {
        return moreThanCounted;
    }
}
