package justice.throughline.tasks;

import java.util.Optional;
import justice.throughline.access.Staff;

/** What another module has to say about a task, shown with it. */
public interface TaskAside {

    /**
     * @param fragment a template whose fragment {@code aside(content)} shows it
     * @param content what that fragment shows
     */
    record Aside(String fragment, Object content) {}

    /** Nothing for tasks that the module has nothing to say about. */
    Optional<Aside> of(OpenTask task, Staff staff);
}
