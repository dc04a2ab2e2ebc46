package justice.throughline.insight;

import java.util.Arrays;
import java.util.List;
import justice.throughline.access.CurrentStaff;
import justice.throughline.access.Staff;
import justice.throughline.casefile.CrimeTypes;
import justice.throughline.shared.Costly;
import justice.throughline.shared.Csv;
import justice.throughline.shared.CsvRows;
import justice.throughline.shared.OneOf;
import justice.throughline.shared.ShowsNobody;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Where cases wait. */
@Controller
@PreAuthorize("hasAnyRole('MANAGER', 'ADMIN', 'DESIGNER')")
@ShowsNobody("how many cases wait at which step")
class BottlenecksController {

    private static final List<String> COLUMNS =
            List.of("process", "step", "open", "oldest-since", "median-seconds", "p90-seconds", "completed");

    private final Waits waits;
    private final HeatMap heatMap;
    private final CrimeTypes crimeTypes;
    private final Csv csv;

    BottlenecksController(Waits waits, HeatMap heatMap, CrimeTypes crimeTypes, Csv csv) {
        this.waits = waits;
        this.heatMap = heatMap;
        this.crimeTypes = crimeTypes;
        this.csv = csv;
    }

    /** What the address asks for. */
    record Query(
            @Nullable Period period,
            @OneOf(CrimeTypes.class) @Nullable String crimeType,
            @Nullable BottleneckSort sort,
            @Nullable Heat heat,
            @Nullable Boolean simulated) {

        public Period over() {
            return period == null ? Period.MONTH : period;
        }

        public BottleneckSort order() {
            return sort == null ? BottleneckSort.OPEN : sort;
        }

        public boolean byMedian() {
            return heat == Heat.MEDIAN;
        }

        public boolean withReplays() {
            return Boolean.TRUE.equals(simulated);
        }

        @Nullable
        String crime() {
            return crimeType == null || crimeType.isBlank() ? null : crimeType;
        }
    }

    @GetMapping("/bottlenecks")
    String page(Query query, Model model) {
        var bottlenecks = bottlenecks(query);
        model.addAttribute("query", query);
        model.addAttribute("bottlenecks", bottlenecks);
        model.addAttribute("diagrams", heatMap.of(bottlenecks, query.byMedian()));
        model.addAttribute("periods", Period.values());
        model.addAttribute("sorts", BottleneckSort.values());
        model.addAttribute("crimeTypes", crimeTypes.all());
        model.addAttribute(
                "mayList", CurrentStaff.find().filter(Staff::seesAllDesks).isPresent());
        model.addAttribute(
                "csv",
                UriComponentsBuilder.fromPath("/bottlenecks.csv")
                        .queryParam("period", query.over().code())
                        .queryParam("crimeType", query.crime() == null ? "" : query.crime())
                        .queryParam("sort", query.order().code())
                        .queryParam("simulated", query.withReplays())
                        .encode()
                        .build()
                        .toUriString());
        return "insight/bottlenecks";
    }

    @Costly
    @GetMapping(path = "/bottlenecks.csv", produces = Csv.TYPE)
    ResponseEntity<Resource> csv(Query query) {
        var rows = bottlenecks(query).stream()
                .map(each -> Arrays.asList(
                        each.process(),
                        each.step(),
                        each.open(),
                        each.oldest(),
                        Csv.seconds(each.medianSeconds()),
                        Csv.seconds(each.p90Seconds()),
                        each.completed()))
                .toList();
        return csv.download("bottlenecks.csv", csv.heading("bottlenecks.column.", COLUMNS), CsvRows.of(rows));
    }

    private List<Bottleneck> bottlenecks(Query query) {
        return waits.of(query.over(), query.crime(), query.withReplays()).stream()
                .sorted(query.order().order())
                .toList();
    }
}
