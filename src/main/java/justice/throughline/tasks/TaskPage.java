package justice.throughline.tasks;

import java.util.List;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;

/** A page of open tasks. Counting stops at {@link TaskList#MOST_COUNTED}. */
public final class TaskPage extends PageImpl<TaskLine> {

    private static final long serialVersionUID = 1L;

    private final boolean moreThanCounted;

    TaskPage(List<TaskLine> lines, Pageable page, int counted) {
        super(lines, page, Math.min(counted, TaskList.MOST_COUNTED));
        this.moreThanCounted = counted > TaskList.MOST_COUNTED;
    }

    /** Whether there are more than {@link #getTotalElements()} says. */
    public boolean moreThanCounted() {
        return moreThanCounted;
    }
}
