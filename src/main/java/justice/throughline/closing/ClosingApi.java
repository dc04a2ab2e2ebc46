package justice.throughline.closing;

import java.util.List;
import java.util.Map;
import justice.throughline.access.CurrentStaff;
import justice.throughline.tasks.TaskDesk;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The reasons for closing a case with something open, for programs. */
@RestController
@RequestMapping("/api/tasks/{key}/closing")
@PreAuthorize("isAuthenticated()")
class ClosingApi {

    private final Closing closing;
    private final TaskDesk desk;

    ClosingApi(Closing closing, TaskDesk desk) {
        this.closing = closing;
        this.desk = desk;
    }

    /** What is open, with the reasons that can be given. */
    @GetMapping
    List<OpenDuty> open(@PathVariable long key) {
        return closing.open(desk.find(key, CurrentStaff.get()).caseId());
    }

    /** Reasons by the key of the duty, {@code kind:id}. */
    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void give(@PathVariable long key, @RequestBody Map<String, String> given) {
        var staff = CurrentStaff.get();
        closing.give(desk.workable(key, staff).caseId(), given, staff);
    }
}
