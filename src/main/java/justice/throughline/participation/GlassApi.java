package justice.throughline.participation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import justice.throughline.access.CurrentStaff;
import justice.throughline.shared.ListingView;
import justice.throughline.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Breaking the glass, for programs. */
@RestController
@RequestMapping("/api/broken-glass")
@PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER')")
@Tag(name = "Broken glass", description = "Open a case in which you have no part, and say what you find of who did")
class GlassApi {

    /** @param caseId that is seen from now on, until the time ends */
    record Opened(UUID caseId) {}

    record Judged(@Nullable String finding, @Nullable String note) {}

    private final Glass glass;
    private final GlassList list;

    GlassApi(Glass glass, GlassList list) {
        this.glass = glass;
        this.list = list;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @PreAuthorize("hasRole('CASEWORKER')")
    @Operation(
            summary = "Open the case of this exact reference for a purpose, a reason and a time",
            description =
                    "purpose: life_at_risk, custody, hearing, cover or complaint; time: hour, shift or day. 409 where"
                            + " you see the case already.")
    Opened open(@RequestBody Glass.Breaking asked) {
        return new Opened(glass.open(asked, CurrentStaff.get()));
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN', 'INFORMATION_OFFICER')")
    @Operation(
            summary = "Broken glasses that wait for a finding, or all, the latest first: for who answers for the data")
    ListingView<GlassLine> list(
            @RequestParam(defaultValue = "false") boolean all,
            Place.Asked place,
            @RequestParam(defaultValue = "25") int size) {
        glass.checkMaySee(CurrentStaff.get());
        return ListingView.of(list.page(all, place.exactlyBy(size)));
    }

    @PostMapping("/{key}/finding")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Say what you find of a broken glass, once, and never of your own",
            description = "finding: justified or not_justified")
    void find(@PathVariable long key, @RequestBody Judged found) {
        glass.find(key, found.finding(), found.note(), CurrentStaff.get());
    }
}
