package justice.throughline.caseview;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.YearMonth;
import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.access.CurrentStaff;
import justice.throughline.casefile.CaseDetail;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.CaseOrigin;
import justice.throughline.casefile.CaseQuery;
import justice.throughline.casefile.CaseSort;
import justice.throughline.casefile.CaseSummary;
import justice.throughline.casefile.CrimeTypes;
import justice.throughline.casefile.NoSuchCaseException;
import justice.throughline.casefile.OutcomeCategories;
import justice.throughline.casefile.Stage;
import justice.throughline.participation.CaseSight;
import justice.throughline.shared.Costly;
import justice.throughline.shared.ListingView;
import justice.throughline.shared.OneOf;
import justice.throughline.shared.Place;
import justice.throughline.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cases for programs. */
@RestController
@RequestMapping("/api/cases")
@PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN')")
@Tag(name = "Cases", description = "Find cases and read one")
class CasesApi {

    private final CaseFiles cases;
    private final CaseSight sight;
    private final Audit audit;

    CasesApi(CaseFiles cases, CaseSight sight, Audit audit) {
        this.cases = cases;
        this.sight = sight;
        this.audit = audit;
    }

    @Costly
    @GetMapping
    @Operation(
            summary = "Cases in which you take part, those of the latest month first",
            description = "Counting stops at 10,000; then moreThanCounted is true.")
    ListingView<CaseSummary> list(
            @RequestParam(required = false) @Nullable Stage stage,
            @RequestParam(required = false) @OneOf(OutcomeCategories.class) @Nullable String outcome,
            @RequestParam(required = false) @OneOf(CrimeTypes.class) @Nullable String crimeType,
            @RequestParam(required = false) @Nullable YearMonth month,
            @Parameter(description = "REAL leaves out the copies that replays made, REPLAY finds nothing else")
                    @RequestParam(required = false)
                    @Nullable
                    CaseOrigin origin,
            @Parameter(description = "How the crime reference begins") @RequestParam(required = false) @Nullable
                    String q,
            @Parameter(description = "month or crimeRef, with ,asc or ,desc") @RequestParam(defaultValue = "month,desc")
                    CaseSort sort,
            Place.Asked place,
            @RequestParam(defaultValue = "25") int size) {
        var query = new CaseQuery(stage, outcome, crimeType, month, origin, q);
        var seen = sight.seenBy(CurrentStaff.get());
        return ListingView.of(cases.search(query, seen, sort, place.exactlyBy(size)));
    }

    @GetMapping("/{caseId}")
    @Operation(summary = "A case with its people, who are references only, and its outcomes")
    CaseDetail one(@PathVariable UUID caseId) {
        try {
            var detail = cases.detail(caseId);
            audit.read(caseId, "case");
            return detail;
        } catch (NoSuchCaseException e) {
            throw new Refusal(HttpStatus.NOT_FOUND, "case-unknown");
        }
    }
}
