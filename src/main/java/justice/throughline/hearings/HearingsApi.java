package justice.throughline.hearings;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.access.CurrentStaff;
import justice.throughline.casefile.HearingReason;
import justice.throughline.casefile.ListedHearing;
import justice.throughline.forms.InvalidFormException;
import justice.throughline.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The hearings of a case, moved and vacated by those who list them. */
@RestController
@RequestMapping("/api/cases/{caseId}/hearings")
@PreAuthorize("hasRole('CASEWORKER')")
@Tag(name = "Hearings", description = "See the hearings of a case, move and vacate them, and say what came of them")
class HearingsApi {

    record Move(@Nullable Instant to, @Nullable HearingReason reason) {}

    record Vacate(@Nullable HearingReason reason) {}

    private final HearingDesk desk;
    private final Words words;

    HearingsApi(HearingDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN')")
    @Operation(summary = "Every hearing of a case with its steps: who said what, for whom, when, and what proves it")
    List<ListedHearing> ofCase(@PathVariable UUID caseId) {
        return desk.ofCase(caseId);
    }

    @PostMapping("/{number}/move")
    @Operation(summary = "Move a hearing; the journey that waits for it follows")
    ListedHearing move(@PathVariable UUID caseId, @PathVariable long number, @RequestBody Move asked) {
        desk.find(caseId, number);
        desk.move(caseId, number, given(asked.to(), "to"), given(asked.reason(), "reason"), CurrentStaff.get());
        return desk.find(caseId, number);
    }

    @PostMapping("/{number}/vacate")
    @Operation(summary = "Vacate a hearing; the case is listed anew")
    ListedHearing vacate(@PathVariable UUID caseId, @PathVariable long number, @RequestBody Vacate asked) {
        desk.find(caseId, number);
        desk.vacate(caseId, number, given(asked.reason(), "reason"), CurrentStaff.get());
        return desk.find(caseId, number);
    }

    private <T> T given(@Nullable T value, String field) {
        if (value == null) throw InvalidFormException.of(Map.of(field, words.of("hearings.missing." + field)));
        return value;
    }
}
