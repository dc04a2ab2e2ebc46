package justice.throughline.tasks;

import java.time.Instant;
import java.util.Optional;
import justice.throughline.access.Staff;
import justice.throughline.casefile.CrimeTypes;
import justice.throughline.casefile.References;
import justice.throughline.shared.Coded;
import justice.throughline.shared.OneOf;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/** What the address of the inbox asks for. */
public record InboxQuery(
        @Nullable TaskView view,
        @OneOf(TaskCodes.Steps.class) @Nullable String task,
        @OneOf(CrimeTypes.class) @Nullable String crimeType,
        @Nullable DueBy due,
        @Nullable String ref,
        @Nullable Band band,
        @Nullable TaskSort sort) {

    InboxQuery in(TaskView view) {
        return new InboxQuery(view, task, crimeType, due, ref, band, sort);
    }

    public TaskFilter filter(Staff staff, Instant now) {
        var step = Optional.ofNullable(blankToNull(task)).map(text -> text.split(":", 2));
        var filter = new TaskFilter(
                null,
                null,
                step.map(parts -> parts[0]).orElse(null),
                step.filter(parts -> parts.length == 2).map(parts -> parts[1]).orElse(null),
                blankToNull(crimeType),
                due == null ? null : due.moment(now),
                null,
                Optional.ofNullable(blankToNull(ref)).map(References::spelled).orElse(null),
                band,
                null);
        if (view == TaskView.MINE) return filter.claimedBy(staff.actors());
        return view == TaskView.ALL && staff.seesAllDesks() ? filter : filter.withDesks(staff.desks());
    }

    /** By what it is sorted: the limits in law first, unless asked otherwise. */
    public TaskSort order() {
        return sort == null ? TaskSort.LIMIT : sort;
    }

    public boolean narrowed() {
        return blankToNull(task) != null
                || blankToNull(crimeType) != null
                || due != null
                || blankToNull(ref) != null
                || band != null;
    }

    /** The address of this query, without a place in the list. */
    public String address(String path) {
        var uri = UriComponentsBuilder.fromPath(path);
        add(uri, "view", view);
        add(uri, "task", task);
        add(uri, "crimeType", crimeType);
        add(uri, "due", due);
        add(uri, "ref", ref);
        add(uri, "band", band == null ? null : band.name());
        add(uri, "sort", sort);
        return uri.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder uri, String name, @Nullable Coded value) {
        if (value != null) uri.queryParam(name, value.code());
    }

    private static void add(UriComponentsBuilder uri, String name, @Nullable String value) {
        if (blankToNull(value) != null) uri.queryParam(name, value);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
