package justice.throughline.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import justice.throughline.access.CurrentStaff;
import justice.throughline.access.Staff;
import justice.throughline.casefile.CrimeTypes;
import justice.throughline.shared.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** Where cases wait. */
@Controller
@PreAuthorize("hasAnyRole('MANAGER', 'ADMIN', 'DESIGNER')")
class BottlenecksController {

    private static final List<String> COLUMNS =
            List.of("process", "step", "open", "oldest", "median-seconds", "p90-seconds", "completed");

    private final Waits waits;
    private final HeatMap heatMap;
    private final CrimeTypes crimeTypes;
    private final MessageSource messages;

    BottlenecksController(Waits waits, HeatMap heatMap, CrimeTypes crimeTypes, MessageSource messages) {
        this.waits = waits;
        this.heatMap = heatMap;
        this.crimeTypes = crimeTypes;
        this.messages = messages;
    }

    /** What the address asks for. */
    record Query(
            @Nullable String period,
            @Nullable String crimeType,
            @Nullable String sort,
            @Nullable String heat) {

        public Period over() {
            return Period.of(period);
        }

        public BottleneckSort order() {
            return BottleneckSort.of(sort);
        }

        public boolean byMedian() {
            return "median".equals(heat);
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
                        .encode()
                        .build()
                        .toUriString());
        return "insight/bottlenecks";
    }

    @GetMapping("/bottlenecks.csv")
    ResponseEntity<String> csv(Query query, Locale locale) {
        var rows = new ArrayList<List<?>>();
        rows.add(COLUMNS.stream()
                .map(column -> messages.getMessage("bottlenecks.column." + column, null, locale))
                .toList());
        bottlenecks(query)
                .forEach(each -> rows.add(Arrays.asList(
                        each.process(),
                        each.step(),
                        each.open(),
                        each.oldest(),
                        each.medianSeconds(),
                        each.p90Seconds(),
                        each.completed())));
        return Csv.download("bottlenecks.csv", rows);
    }

    private List<Bottleneck> bottlenecks(Query query) {
        return waits.of(query.over(), query.crime()).stream()
                .sorted(query.order().order())
                .toList();
    }
}
