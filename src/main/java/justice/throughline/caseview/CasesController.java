package justice.throughline.caseview;

import java.net.URI;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import justice.throughline.access.CurrentStaff;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.CaseOrigin;
import justice.throughline.casefile.CaseQuery;
import justice.throughline.casefile.CaseSort;
import justice.throughline.casefile.CaseSummary;
import justice.throughline.casefile.CaseWords;
import justice.throughline.casefile.CrimeTypes;
import justice.throughline.casefile.OutcomeCategories;
import justice.throughline.casefile.Stage;
import justice.throughline.participation.CaseSight;
import justice.throughline.shared.AskedDate;
import justice.throughline.shared.Costly;
import justice.throughline.shared.Csv;
import justice.throughline.shared.DateInput;
import justice.throughline.shared.DateKind;
import justice.throughline.shared.DateReading.Fault;
import justice.throughline.shared.DateReading.Found;
import justice.throughline.shared.DateWords;
import justice.throughline.shared.OneOf;
import justice.throughline.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.UriComponentsBuilder;

/** The search for cases. */
@Controller
@PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN')")
class CasesController {

    private static final int LINES = 25;
    private static final List<String> COLUMNS =
            List.of("ref", "crime-type", "month", "place", "stage", "outcome", "force", "origin");

    private final CaseFiles cases;
    private final CaseSight sight;
    private final CrimeTypes crimeTypes;
    private final OutcomeCategories outcomes;
    private final CaseWords words;
    private final DateWords dates;
    private final MessageSource messages;
    private final Csv csv;

    CasesController(
            CaseFiles cases,
            CaseSight sight,
            CrimeTypes crimeTypes,
            OutcomeCategories outcomes,
            CaseWords words,
            DateWords dates,
            MessageSource messages,
            Csv csv) {
        this.cases = cases;
        this.sight = sight;
        this.crimeTypes = crimeTypes;
        this.outcomes = outcomes;
        this.words = words;
        this.dates = dates;
        this.messages = messages;
        this.csv = csv;
    }

    /** What the address asks for besides the month. */
    record Search(
            @Nullable String q,
            @Nullable Stage stage,
            @OneOf(OutcomeCategories.class) @Nullable String outcome,
            @OneOf(CrimeTypes.class) @Nullable String crimeType,
            @Nullable CaseOrigin origin) {

        CaseQuery query(DateInput month) {
            return new CaseQuery(
                    stage,
                    given(outcome),
                    given(crimeType),
                    month.read() instanceof Found found ? found.as(YearMonth.class) : null,
                    origin,
                    given(q));
        }

        String address(String path, DateInput month) {
            var address = UriComponentsBuilder.fromPath(path)
                    .queryParam("q", shown(q))
                    .queryParam("stage", shown(stage))
                    .queryParam("outcome", shown(outcome))
                    .queryParam("crimeType", shown(crimeType))
                    .queryParam("origin", shown(origin));
            month.sent().forEach(address::queryParam);
            return address.encode().build().toUriString();
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        private static String shown(@Nullable Enum<?> choice) {
            return choice == null ? "" : choice.name();
        }

        private static String shown(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    @Costly
    @GetMapping("/cases")
    String list(Search search, @AskedDate(DateKind.MONTH) DateInput month, Place.Asked place, Model model) {
        model.addAttribute("search", search);
        model.addAttribute("month", month);
        if (!month.isEmpty() && month.read() instanceof Fault fault) {
            model.addAttribute("errors", Map.of(month.anchor(), dates.whyOf(fault, "cases.month")));
        }
        var seen = sight.seenBy(CurrentStaff.get());
        model.addAttribute("all", seen.all());
        model.addAttribute("cases", cases.search(search.query(month), seen, CaseSort.LATEST_MONTH, place.by(LINES)));
        model.addAttribute("stages", Stage.values());
        model.addAttribute("origins", CaseOrigin.values());
        model.addAttribute("outcomes", outcomes.all());
        model.addAttribute("crimeTypes", crimeTypes.all());
        model.addAttribute("base", search.address("/cases", month) + "&");
        model.addAttribute("csv", search.address("/cases.csv", month));
        return "caseview/cases";
    }

    /** For a month that cannot be read there is no file; the page says why. */
    @Costly
    @GetMapping(path = "/cases.csv", produces = Csv.TYPE)
    ResponseEntity<Resource> csv(Search search, @AskedDate(DateKind.MONTH) DateInput month, Locale locale) {
        if (!month.isEmpty() && month.read() instanceof Fault) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .location(URI.create(search.address("/cases", month)))
                    .build();
        }
        var seen = sight.seenBy(CurrentStaff.get());
        return csv.download(
                "cases.csv",
                csv.heading("cases.column.", COLUMNS),
                file -> cases.each(search.query(month), seen, line -> file.accept(row(line, locale))));
    }

    private List<?> row(CaseSummary line, Locale locale) {
        return Arrays.asList(
                line.crimeRef(),
                words.crimeType(line.crimeType()),
                line.month(),
                line.location(),
                words.stage(line.stage()),
                words.outcome(line.outcome()),
                line.force(),
                messages.getMessage("case.origin." + line.origin(), null, locale));
    }
}
