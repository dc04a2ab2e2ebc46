package justice.throughline.caseview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import justice.throughline.access.CurrentStaff;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What happened outside, told by programs. */
@RestController
@PreAuthorize("hasRole('CASEWORKER')")
@Tag(name = "Cases")
class OccurrencesApi {

    private final OccurrenceDesk desk;

    OccurrencesApi(OccurrenceDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/api/cases/{caseId}/occurrences/{occurrence}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Tell the journey of a case what happened outside",
            description = "Counts once for each step that waits for it, however often it is sent; 409 when none waits.")
    void tell(@PathVariable UUID caseId, @PathVariable Occurrence occurrence) {
        desk.tell(caseId, occurrence, CurrentStaff.get());
    }
}
