package justice.throughline.clocks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import justice.throughline.access.CurrentStaff;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Starting and changing clocks for programs. Each answers the clock as it is then. */
@RestController
@RequestMapping("/api")
@PreAuthorize("hasRole('CASEWORKER')")
@Tag(name = "Clocks")
class ClockChangesApi {

    private final ClockDesk desk;

    ClockChangesApi(ClockDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/cases/{caseId}/clocks")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Start a clock; the same key again gives the clock that it started before")
    ClockLine start(@PathVariable UUID caseId, @RequestBody ClockRequests.Start asked) {
        return desk.start(caseId, asked, CurrentStaff.get());
    }

    @PostMapping("/clocks/{id}/stop")
    @Operation(summary = "Say that what the clock asks for is done, or no longer needed")
    ClockLine stop(@PathVariable UUID id, @RequestBody ClockRequests.Stop asked) {
        return desk.stop(id, asked, CurrentStaff.get());
    }

    @PostMapping("/clocks/{id}/pause")
    @Operation(summary = "Pause a clock for a reason that its rule knows")
    ClockLine pause(@PathVariable UUID id, @RequestBody ClockRequests.Pause asked) {
        return desk.pause(id, asked, CurrentStaff.get());
    }

    @PostMapping("/clocks/{id}/resume")
    @Operation(summary = "Let a paused clock go on")
    ClockLine resume(@PathVariable UUID id, @RequestBody ClockRequests.Resume asked) {
        return desk.resume(id, asked, CurrentStaff.get());
    }

    @PostMapping("/clocks/{id}/extend")
    @Operation(summary = "Grant more time: needs the rank that the rule asks for, and never after the end")
    ClockLine extend(@PathVariable UUID id, @RequestBody ClockRequests.Extend asked) {
        return desk.extend(id, asked, CurrentStaff.get());
    }

    @PostMapping("/clocks/{id}/vary")
    @Operation(
            summary = "Follow the order of a court, whose date stands as ordered",
            description = "A later order corrects one that was wrong, and needs a reason; both are kept.")
    ClockLine vary(@PathVariable UUID id, @RequestBody ClockRequests.Vary asked) {
        return desk.vary(id, asked, CurrentStaff.get());
    }

    @PostMapping("/clocks/{id}/facts")
    @Operation(
            summary = "Tell of changed facts, such as enhanced rights that begin later",
            description =
                    "Facts that hold from then on let the earlier end win; those that always held work it out anew.")
    ClockLine changeFacts(@PathVariable UUID id, @RequestBody ClockRequests.ChangeFacts asked) {
        return desk.changeFacts(id, asked, CurrentStaff.get());
    }

    @PostMapping("/clocks/{id}/void")
    @PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER')")
    @Operation(summary = "Say that a clock should never have run, and why: for supervisors of its agency and managers")
    ClockLine makeVoid(@PathVariable UUID id, @RequestBody ClockRequests.MakeVoid asked) {
        return desk.makeVoid(id, asked, CurrentStaff.get());
    }
}
