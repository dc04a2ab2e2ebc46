package justice.throughline.tasks;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.access.CurrentStaff;
import justice.throughline.access.StaffDirectory;
import justice.throughline.casefile.CrimeTypes;
import justice.throughline.shared.ListingView;
import justice.throughline.shared.OneOf;
import justice.throughline.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The inbox for programs. */
@RestController
@RequestMapping("/api/tasks")
@PreAuthorize("isAuthenticated()")
@Tag(name = "Tasks", description = "User tasks of your desks: find, claim, release, complete")
class TasksApi {

    private static final String DONE = "Done";
    private static final String KEPT = "Kept: the engine has not answered, and it is done as soon as it does";

    /**
     * @param form the Camunda form to complete the task with
     * @param values what the journey already knows of its fields
     * @param sending what somebody is just doing with it
     */
    record Detail(
            OpenTask task,
            @JsonRawValue String form,
            Map<String, Object> values,
            @Nullable TaskAct sending) {}

    /** @param state {@code WISHED}: it is kept, and done as soon as the engine answers */
    record Kept(WishState state) {}

    private final TaskDesk desk;
    private final TaskForms forms;
    private final Audit audit;
    private final StaffDirectory directory;

    TasksApi(TaskDesk desk, TaskForms forms, Audit audit, StaffDirectory directory) {
        this.desk = desk;
        this.forms = forms;
        this.audit = audit;
        this.directory = directory;
    }

    @GetMapping
    @Operation(summary = "Open tasks that you may see, by due date; sort is limit, due or created")
    ListingView<TaskLine> list(
            @RequestParam(required = false) @OneOf(TaskCodes.Desks.class) @Nullable String desk,
            @Parameter(description = "The staff number of who has claimed them")
                    @RequestParam(required = false)
                    @Nullable
                    String assignee,
            @RequestParam(required = false) @OneOf(TaskCodes.Processes.class) @Nullable String process,
            @RequestParam(required = false) @OneOf(TaskCodes.Elements.class) @Nullable String element,
            @RequestParam(required = false) @OneOf(CrimeTypes.class) @Nullable String crimeType,
            @Parameter(description = "Those that are overdue at this moment") @RequestParam(required = false) @Nullable
                    Instant dueBefore,
            @RequestParam(required = false) @Nullable UUID caseId,
            @Parameter(
                            description =
                                    "Only what is told as it happens, or only the backlog that was imported, which comes last")
                    @RequestParam(required = false)
                    @Nullable
                    Band band,
            @RequestParam(defaultValue = "due") TaskSort sort,
            Place.Asked place,
            @RequestParam(defaultValue = "25") int size) {
        var claimedBy = assignee == null ? null : directory.actors(assignee);
        var filter = new TaskFilter(
                desks(desk), claimedBy, process, element, crimeType, dueBefore, caseId, null, band, null);
        return ListingView.of(this.desk.page(filter, sort, place.exactlyBy(size)));
    }

    @GetMapping("/{key}")
    @Operation(summary = "An open task with its form and what is known of its answers")
    Detail task(@PathVariable long key) {
        var task = desk.find(key, CurrentStaff.get());
        audit.read(task.caseId(), "task " + task.elementId());
        var form = forms.of(task);
        return new Detail(
                task,
                form.json(),
                forms.values(task, form),
                desk.sending(List.of(key)).get(key));
    }

    @GetMapping("/{key}/acts")
    @Operation(summary = "Who did what with a task, open or not, when, and what came of it")
    List<TaskAct> acts(@PathVariable long key) {
        return desk.acts(key, CurrentStaff.get());
    }

    @PostMapping("/{key}/claim")
    @ApiResponse(responseCode = "204", description = DONE)
    @ApiResponse(responseCode = "202", description = KEPT)
    @Operation(summary = "Make a task of your desk your own")
    ResponseEntity<Kept> claim(@PathVariable long key) {
        return answer(desk.claim(key, CurrentStaff.get()));
    }

    @PostMapping("/{key}/release")
    @ApiResponse(responseCode = "204", description = DONE)
    @ApiResponse(responseCode = "202", description = KEPT)
    @Operation(summary = "Give a task back to its desk: one of yours, or as a manager anybody's")
    ResponseEntity<Kept> release(@PathVariable long key) {
        return answer(desk.release(key, CurrentStaff.get()));
    }

    @PostMapping("/{key}/complete")
    @ApiResponse(responseCode = "204", description = DONE)
    @ApiResponse(responseCode = "202", description = KEPT)
    @Operation(
            summary = "Complete a task with the answers of its form, by field key",
            description = "Dates are text: a day as 2027-03-27, a moment as 2027-03-27T14:05, in British time unless it"
                    + " gives an offset. 422 names each field that is wrong in errors. Completing a task also confirms the"
                    + " receipt of each hand-off of its case that lay on its desk when the task opened, unless the form"
                    + " asks for the answer: GET /api/handoffs/{id} then names the task as proof.")
    ResponseEntity<Kept> complete(@PathVariable long key, @RequestBody Map<String, Object> answers) {
        return answer(desk.complete(key, CurrentStaff.get(), answers));
    }

    private static ResponseEntity<Kept> answer(WishState state) {
        return state == WishState.SETTLED
                ? ResponseEntity.noContent().build()
                : ResponseEntity.accepted().body(new Kept(state));
    }

    /** What was asked for, within what this person may see; null is every desk. */
    private static @Nullable Set<String> desks(@Nullable String asked) {
        var staff = CurrentStaff.get();
        if (asked == null) return staff.seesAllDesks() ? null : staff.desks();
        if (!staff.seesAllDesks() && !staff.desks().contains(asked)) throw TaskRefusal.otherDesk();
        return Set.of(asked);
    }
}
