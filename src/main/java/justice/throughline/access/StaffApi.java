package justice.throughline.access;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import justice.throughline.shared.ListingView;
import justice.throughline.shared.Place;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/staff")
@PreAuthorize("hasRole('ADMIN')")
@Tag(name = "Staff", description = "Who may sign in, with their numbers, desks and roles")
class StaffApi {

    private final StaffLists lists;
    private final StaffChanges changes;
    private final StaffImport files;

    StaffApi(StaffLists lists, StaffChanges changes, StaffImport files) {
        this.lists = lists;
        this.changes = changes;
        this.files = files;
    }

    @GetMapping
    @Operation(summary = "Staff by name, also those who are disabled")
    ListingView<StaffEntry> all(StaffQuery query, Place.Asked place, @RequestParam(defaultValue = "25") int size) {
        return ListingView.of(lists.page(query, place.exactlyBy(size)));
    }

    @PostMapping
    @Operation(
            summary = "Add and change people by a file (text/csv)",
            description = "Its heading names number, name, username, roles and desks, and may name disabled and"
                    + " password_hash. All of it is done or, where anything is wrong, nothing: then the answer is 422 with"
                    + " each fault by its line. The same file again changes nothing. First passwords of who is new are"
                    + " answered this once. With check=true nothing is written.")
    StaffReport bring(@RequestParam(defaultValue = "false") boolean check, HttpServletRequest request)
            throws IOException {
        var type = Objects.requireNonNullElse(request.getContentType(), "");
        if (!type.startsWith("text/csv")) throw StaffRefusal.noCsv();
        var content = request.getInputStream().readNBytes(StaffCsv.LARGEST + 1);
        var report = check
                ? files.check(content)
                : files.take(content, CurrentStaff.get().number(), answered -> {});
        if (report.refused()) throw StaffRefusal.faulty(report);
        return report;
    }

    @PostMapping("/disable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Disable whoever has left: they cannot sign in, and their number stays theirs")
    void disable(@RequestParam String number) {
        changes.setDisabled(number.strip(), true, CurrentStaff.get().number());
    }

    @PostMapping("/enable")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let somebody who was disabled sign in again")
    void enable(@RequestParam String number) {
        changes.setDisabled(number.strip(), false, CurrentStaff.get().number());
    }
}
