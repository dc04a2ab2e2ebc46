package justice.throughline.insight;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import justice.throughline.access.CurrentStaff;
import justice.throughline.shared.ListingView;
import justice.throughline.shared.Place;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is stuck, for programs. */
@RestController
@RequestMapping("/api/incidents")
@Tag(name = "Insight")
class IncidentsApi {

    private final StuckSteps steps;

    IncidentsApi(StuckSteps steps) {
        this.steps = steps;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
    @Operation(summary = "Steps that cannot go on by themselves, those stuck longest first")
    ListingView<StuckStep> list(Place.Asked place, @RequestParam(defaultValue = "25") int size) {
        return ListingView.of(steps.page(place.exactlyBy(size)));
    }

    @PostMapping("/{key}/retry")
    @PreAuthorize("hasRole('ADMIN')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Try a stuck step once more",
            description = "It is kept, and tried as soon as the engine answers. One that fails again is listed again,"
                    + " under another key. 409 when it is no longer stuck.")
    void retry(@PathVariable long key) {
        steps.retry(key, CurrentStaff.get());
    }
}
