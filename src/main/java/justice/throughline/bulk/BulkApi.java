package justice.throughline.bulk;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import justice.throughline.access.CurrentStaff;
import justice.throughline.casefile.CrimeTypes;
import justice.throughline.casefile.References;
import justice.throughline.shared.OneOf;
import justice.throughline.tasks.Band;
import justice.throughline.tasks.TaskCodes;
import justice.throughline.tasks.TaskFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Filing many tasks with their recorded outcomes, for programs. */
@RestController
@RequestMapping("/api/tasks/bulk")
@PreAuthorize("isAuthenticated()")
@Tag(name = "Tasks")
class BulkApi {

    /**
     * Which tasks of your desks; what is left out leaves none out.
     *
     * @param dueBefore those that are overdue at this moment
     * @param crimeRef how the crime reference begins
     */
    record Wanted(
            @Nullable Set<Long> keys,
            @OneOf(TaskCodes.Processes.class) @Nullable String process,
            @OneOf(TaskCodes.Elements.class) @Nullable String element,
            @OneOf(CrimeTypes.class) @Nullable String crimeType,
            @Nullable Instant dueBefore,
            @Nullable String crimeRef,
            @Nullable Band band) {

        TaskFilter filter() {
            var spelled = crimeRef == null ? null : References.spelled(crimeRef);
            return new TaskFilter(null, null, process, element, crimeType, dueBefore, null, spelled, band, keys);
        }
    }

    /** @param groups of the preview that are filed */
    record Filing(@Nullable Wanted tasks, @Nullable Set<String> groups) {}

    /** @param more whether one act takes no more than these */
    record Preview(List<Group> answered, List<Group> left, boolean more) {}

    private final BulkActs acts;

    BulkApi(BulkActs acts) {
        this.acts = acts;
    }

    @PostMapping("/preview")
    @Operation(
            summary = "What filing with the recorded outcome would do with tasks, and what it leaves to people and why",
            description = "Changes nothing. One act takes 20,000 tasks at the most.")
    Preview preview(@RequestBody Wanted wanted) {
        var plan = acts.plan(wanted.filter(), CurrentStaff.get());
        return new Preview(plan.answered(), plan.left(), plan.more());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "File groups of a preview; nothing goes out before goesOutAt, and until then it can be undone")
    Progress start(@RequestBody Filing filing) {
        var by = CurrentStaff.get();
        var filter = filing.tasks() == null ? TaskFilter.ALL : filing.tasks().filter();
        var groups = filing.groups() == null ? Set.<String>of() : filing.groups();
        return acts.progress(acts.start(filter, groups, by), by);
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far one of your acts is; managers see those of others")
    Progress progress(@PathVariable UUID id) {
        return acts.progress(id, CurrentStaff.get());
    }

    @PostMapping("/{id}/undo")
    @Operation(summary = "Take back what has not gone out")
    Progress undo(@PathVariable UUID id) {
        var by = CurrentStaff.get();
        acts.undo(id, by);
        return acts.progress(id, by);
    }
}
