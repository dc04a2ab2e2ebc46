package justice.throughline.caseview;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.CaseOrigin;
import justice.throughline.casefile.CasePage;
import justice.throughline.casefile.CaseQuery;
import justice.throughline.casefile.CaseSummary;
import justice.throughline.casefile.CaseWords;
import justice.throughline.casefile.CrimeTypes;
import justice.throughline.casefile.OutcomeCategories;
import justice.throughline.casefile.Stage;
import justice.throughline.shared.Csv;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.PageRequest;
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
    private final CrimeTypes crimeTypes;
    private final OutcomeCategories outcomes;
    private final CaseWords words;
    private final MessageSource messages;
    private final Csv csv;

    CasesController(
            CaseFiles cases,
            CrimeTypes crimeTypes,
            OutcomeCategories outcomes,
            CaseWords words,
            MessageSource messages,
            Csv csv) {
        this.cases = cases;
        this.crimeTypes = crimeTypes;
        this.outcomes = outcomes;
        this.words = words;
        this.messages = messages;
        this.csv = csv;
    }

    /** What the address asks for; what cannot be read is left out, and of a month the page says so. */
    record Search(
            @Nullable String q,
            @Nullable String stage,
            @Nullable String outcome,
            @Nullable String crimeType,
            @Nullable String month,
            @Nullable String origin,
            @Nullable Integer page) {

        int number() {
            return Math.clamp(page == null ? 0 : page, 0, CasePage.MOST_COUNTED / LINES - 1);
        }

        CaseQuery query() {
            return new CaseQuery(
                    named(Stage.values(), stage),
                    given(outcome),
                    given(crimeType),
                    readMonth(),
                    named(CaseOrigin.values(), origin),
                    given(q));
        }

        String address(String path) {
            return UriComponentsBuilder.fromPath(path)
                    .queryParam("q", shown(q))
                    .queryParam("stage", shown(stage))
                    .queryParam("outcome", shown(outcome))
                    .queryParam("crimeType", shown(crimeType))
                    .queryParam("month", shown(month))
                    .queryParam("origin", shown(origin))
                    .encode()
                    .build()
                    .toUriString();
        }

        boolean monthUnreadable() {
            return given(month) != null && readMonth() == null;
        }

        private @Nullable YearMonth readMonth() {
            try {
                return given(month) == null ? null : YearMonth.parse(shown(month));
            } catch (DateTimeException notAMonth) {
                return null;
            }
        }

        private static <T extends Enum<T>> @Nullable T named(T[] all, @Nullable String name) {
            return Arrays.stream(all)
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElse(null);
        }

        private static @Nullable String given(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }

        private static String shown(@Nullable String text) {
            return text == null ? "" : text.strip();
        }
    }

    @GetMapping("/cases")
    String list(Search search, Model model, Locale locale) {
        model.addAttribute("search", search);
        if (search.monthUnreadable()) {
            model.addAttribute("errors", Map.of("month", messages.getMessage("cases.month.unreadable", null, locale)));
        }
        model.addAttribute("cases", cases.search(search.query(), PageRequest.of(search.number(), LINES)));
        model.addAttribute("stages", Stage.values());
        model.addAttribute("origins", CaseOrigin.values());
        model.addAttribute("outcomes", outcomes.all());
        model.addAttribute("crimeTypes", crimeTypes.all());
        model.addAttribute("base", search.address("/cases") + "&");
        model.addAttribute("csv", search.address("/cases.csv"));
        return "caseview/cases";
    }

    @GetMapping(path = "/cases.csv", produces = Csv.TYPE)
    ResponseEntity<Resource> csv(Search search, Locale locale) {
        return csv.download(
                "cases.csv",
                csv.heading("cases.column.", COLUMNS),
                file -> cases.each(search.query(), line -> file.accept(row(line, locale))));
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
