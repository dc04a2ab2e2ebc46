package justice.throughline.demo;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.security.Principal;
import java.util.UUID;
import justice.throughline.shared.ListingView;
import justice.throughline.shared.Place;
import justice.throughline.shared.ShowsNobody;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/demo/replay")
@PreAuthorize("hasAnyRole('ADMIN','MANAGER')")
@Tag(name = "Replay", description = "Drives closed crimes through the engine to their real outcome")
@ShowsNobody("how far the demo has come")
class ReplayController {

    /** @param crimes how many closed crimes to replay */
    record ReplayRequest(@Min(1) @Max(Replays.MOST) int crimes) {}

    private final Replays replays;

    ReplayController(Replays replays) {
        this.replays = replays;
    }

    @PostMapping
    @Operation(summary = "Start a replay; follow it at the address in Location")
    ResponseEntity<ReplayProgress> start(@Valid @RequestBody ReplayRequest request, Principal by) {
        ReplayProgress replay = replays.start(request.crimes(), by.getName());
        return ResponseEntity.accepted()
                .location(URI.create("/api/demo/replay/" + replay.id()))
                .body(replay);
    }

    @GetMapping
    @Operation(summary = "All replays, the latest first")
    ListingView<ReplayProgress> all(Place.Asked place, @RequestParam(defaultValue = "20") int size) {
        return ListingView.of(replays.page(place.exactlyBy(size)));
    }

    @GetMapping("/{id}")
    @Operation(summary = "How far a replay is")
    ReplayProgress progress(@PathVariable UUID id) {
        return replays.progress(id);
    }

    @PostMapping("/{id}/stop")
    @Operation(summary = "Stop a replay: no further crime starts, and those under way are finished")
    ReplayProgress stop(@PathVariable UUID id) {
        return replays.stop(id);
    }
}
