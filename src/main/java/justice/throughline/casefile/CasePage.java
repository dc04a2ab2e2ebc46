package justice.throughline.casefile;

import java.util.List;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;

/** A page of cases. Counting stops at {@link #MOST_COUNTED}, and so does paging: whoever needs more narrows the search. */
public final class CasePage extends PageImpl<CaseSummary> {

    public static final int MOST_COUNTED = 10_000;

    private final boolean moreThanCounted;

    CasePage(List<CaseSummary> content, Pageable pageable, int counted) {
        super(content, pageable, Math.min(counted, MOST_COUNTED));
        this.moreThanCounted = counted > MOST_COUNTED;
    }

    /** Whether there are more cases than {@link #getTotalElements()} says. */
    public boolean moreThanCounted() {
        return moreThanCounted;
    }
}
