package justice.throughline.tasks;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.springframework.data.web.PagedModel;

/** A page of open tasks for programs; it says whether there are more than were counted. */
class TaskListing extends PagedModel<TaskLine> {

    private final boolean moreThanCounted;

    TaskListing(TaskPage page) {
        super(page);
        this.moreThanCounted = page.moreThanCounted();
    }

    @JsonProperty
    boolean isMoreThanCounted() {
        return moreThanCounted;
    }
}
