package justice.throughline.hearings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import justice.throughline.access.CurrentStaff;
import justice.throughline.casefile.CaseAppearance;
import justice.throughline.casefile.ChargeKey;
import justice.throughline.casefile.DefendantCharge;
import justice.throughline.casefile.PersonKey;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What came of each charge and of each defendant's appearance, told by the court. */
@RestController
@RequestMapping("/api/cases/{caseId}")
@PreAuthorize("hasRole('CASEWORKER')")
@Tag(name = "Hearings", description = "See the hearings of a case, move and vacate them, and say what came of them")
class ResultsApi {

    /** @param outcome a code of the vocabulary */
    record OfCharge(
            @Nullable ChargeKey charge,
            @Nullable String outcome,
            @Nullable LocalDate day) {}

    /** @param outcome a code of the vocabulary */
    record OfAppearance(
            @Nullable PersonKey person,
            @Nullable String outcome,
            @Nullable LocalDate day) {}

    private final ResultDesk desk;

    ResultsApi(ResultDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/charges/result")
    @Operation(summary = "Say what became of a charge; of several charges the gravest result is the case's")
    DefendantCharge charge(@PathVariable UUID caseId, @RequestBody OfCharge said) {
        return desk.charge(caseId, said, CurrentStaff.get());
    }

    @PostMapping("/hearings/{number}/result")
    @Operation(summary = "Say what a hearing came to for one of its defendants")
    CaseAppearance appearance(@PathVariable UUID caseId, @PathVariable long number, @RequestBody OfAppearance said) {
        return desk.appearance(caseId, number, said, CurrentStaff.get());
    }
}
