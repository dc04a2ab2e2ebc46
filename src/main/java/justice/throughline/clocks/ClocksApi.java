package justice.throughline.clocks;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.access.CurrentStaff;
import justice.throughline.casefile.AboutKey;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.limits.Severity;
import justice.throughline.participation.CaseSight;
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

/** The clocks for programs to read. */
@RestController
@RequestMapping("/api")
@PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN')")
@Tag(name = "Clocks", description = "Limits in law that run: read, start, change")
class ClocksApi {

    /** @param band how soon it passes: in hours where the limit is a moment and few are left, else in days in Europe/London */
    record Line(@JsonUnwrapped ClockLine clock, Band band) {}

    private final ClockReads reads;
    private final ClockLists lists;
    private final ClockDesk desk;
    private final CaseSight sight;
    private final Audit audit;
    private final InstantSource clock;

    ClocksApi(ClockReads reads, ClockLists lists, ClockDesk desk, CaseSight sight, Audit audit, InstantSource clock) {
        this.reads = reads;
        this.lists = lists;
        this.desk = desk;
        this.sight = sight;
        this.audit = audit;
        this.clock = clock;
    }

    @GetMapping("/cases/{caseId}/clocks")
    @Operation(summary = "Every clock of a case that you may see, also those that are over, the earliest end first")
    List<Line> ofCase(@PathVariable UUID caseId) {
        desk.checkCase(caseId);
        audit.read(caseId, "clocks");
        var seen = sight.of(CurrentStaff.get(), caseId);
        return reads.ofCase(caseId).stream()
                .filter(clock -> seen.ofAgency(clock.ownerAgency()))
                .map(this::line)
                .toList();
    }

    @GetMapping("/clocks")
    @Operation(
            summary = "Clocks, the earliest end first",
            description = "Without a state those that are live: RUNNING, PAUSED, EXTENDED or BREACHED. Counting stops"
                    + " at 10,000; then moreThanCounted is true.")
    ListingView<Line> list(
            @RequestParam(required = false) @Nullable ClockState state,
            @RequestParam(required = false) @Nullable Severity severity,
            @Parameter(description = "Those whose limit has passed at this moment")
                    @RequestParam(required = false)
                    @Nullable
                    Instant dueBefore,
            @RequestParam(required = false) @OneOf(Agencies.class) @Nullable String agency,
            @RequestParam(required = false) @Nullable Jurisdiction jurisdiction,
            @Parameter(
                            description = "Those about the person or the charge of this key",
                            schema = @Schema(type = "string"))
                    @RequestParam(required = false)
                    @Nullable
                    AboutKey about,
            Place.Asked place,
            @RequestParam(defaultValue = "25") int size) {
        var seen = sight.limitsSeenBy(CurrentStaff.get());
        var query = new ClockQuery(state, severity, dueBefore, agency, jurisdiction, about, seen);
        return ListingView.of(lists.page(query, ClockLists.EARLIEST_FIRST, place.exactlyBy(size)), this::line);
    }

    @GetMapping("/clocks/{id}")
    @Operation(
            summary = "A clock with its events, and why its date is what it is",
            description = "A warning has happenedAt when it was due and recordedAt when it was given.")
    ClockDetail one(@PathVariable UUID id) {
        var detail = reads.detail(id).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "clock-unknown"));
        audit.read(detail.clock().subject().caseId(), "clock " + detail.clock().kind());
        return detail;
    }

    private Line line(ClockLine line) {
        return new Line(line, line.band(clock.instant()));
    }
}
