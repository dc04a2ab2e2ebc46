package justice.throughline.insight;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import justice.throughline.casefile.CrimeTypes;
import justice.throughline.shared.OneOf;
import justice.throughline.shared.ShowsNobody;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Where cases wait, for programs. */
@RestController
@PreAuthorize("hasAnyRole('MANAGER', 'ADMIN', 'DESIGNER')")
@Tag(name = "Insight", description = "Where cases wait and how long")
@ShowsNobody("how many cases wait at which step")
class BottlenecksApi {

    private static final int LARGEST_PAGE = 200;

    private final Waits waits;

    BottlenecksApi(Waits waits) {
        this.waits = waits;
    }

    @GetMapping("/api/insight/bottlenecks")
    @Operation(
            summary = "Steps by waiting cases, worst first",
            description = "period is 7, 28, 90 or all; sort is open, oldest, median, p90 or completed")
    Page<Bottleneck> bottlenecks(
            @RequestParam(defaultValue = "28") Period period,
            @RequestParam(required = false) @OneOf(CrimeTypes.class) @Nullable String crimeType,
            @Parameter(
                            description =
                                    "With replays of closed crimes by simulated staff and waits for simulated systems, too")
                    @RequestParam(defaultValue = "false")
                    boolean simulated,
            @RequestParam(defaultValue = "open") BottleneckSort sort,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        var found = waits.of(period, crimeType == null || crimeType.isBlank() ? null : crimeType, simulated);
        var asked = PageRequest.of(Math.max(0, page), Math.clamp(size, 1, LARGEST_PAGE));
        List<Bottleneck> part = found.stream()
                .sorted(sort.order())
                .skip(asked.getOffset())
                .limit(asked.getPageSize())
                .toList();
        return new PageImpl<>(part, asked, found.size());
    }
}
