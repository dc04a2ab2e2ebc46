package justice.throughline.recovery;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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

/** Records that are missing, for programs. */
@RestController
@RequestMapping("/api/missing-records")
@Tag(name = "Recovery")
class MissingApi {

    /** @param asked how many were asked for by that */
    record Asked(int asked) {}

    private final MissingList list;
    private final MissingDesk desk;
    private final JournalGaps gaps;

    MissingApi(MissingList list, MissingDesk desk, JournalGaps gaps) {
        this.list = list;
        this.desk = desk;
        this.gaps = gaps;
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
    @Operation(
            summary =
                    "What our records lack of what the engine has done and people have completed, in the order in which"
                            + " it was done")
    ListingView<MissingRecord> list(Place.Asked place, @RequestParam(defaultValue = "25") int size) {
        return ListingView.of(list.page(place.exactlyBy(size)));
    }

    @GetMapping("/kinds")
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
    @Operation(summary = "The same, counted by kind")
    List<MissingKind> kinds() {
        return list.kinds();
    }

    @GetMapping("/gaps")
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
    @Operation(summary = "What the engine's journal itself has lost, and nobody has seen to")
    List<JournalGap> gaps() {
        return gaps.open();
    }

    @PostMapping("/gaps")
    @PreAuthorize("hasRole('ADMIN')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Somebody has seen to all of that by hand",
            description = "409 where there is nothing to see to.")
    void seenToGaps() {
        gaps.seenTo(CurrentStaff.get());
    }

    @PostMapping("/again")
    @PreAuthorize("hasRole('ADMIN')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Make again all that can be made",
            description =
                    "It is kept, and made in the order in which it was done first. What then is still listed could not"
                            + " be made, and says why.")
    Asked askForAll() {
        return new Asked(desk.askForAll(CurrentStaff.get()));
    }

    @PostMapping("/{key}/again")
    @PreAuthorize("hasRole('ADMIN')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(summary = "Make one again", description = "409 when it is settled, or cannot be made by the program.")
    void ask(@PathVariable long key) {
        desk.ask(key, CurrentStaff.get());
    }

    @PostMapping("/{key}/by-hand")
    @PreAuthorize("hasRole('ADMIN')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Somebody has seen to one by hand",
            description = "It leaves the list. 409 when it is settled, or asked for already.")
    void seenTo(@PathVariable long key) {
        desk.seenTo(key, CurrentStaff.get());
    }
}
