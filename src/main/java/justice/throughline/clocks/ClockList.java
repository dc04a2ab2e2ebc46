package justice.throughline.clocks;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.function.Function;
import org.springframework.data.web.PagedModel;

/** A page of clocks for programs; it says whether there are more than were counted. */
class ClockList extends PagedModel<ClocksApi.Line> {

    private final boolean moreThanCounted;

    ClockList(ClockPage page, Function<ClockLine, ClocksApi.Line> line) {
        super(page.map(line));
        this.moreThanCounted = page.moreThanCounted();
    }

    @JsonProperty
    boolean isMoreThanCounted() {
        return moreThanCounted;
    }
}
