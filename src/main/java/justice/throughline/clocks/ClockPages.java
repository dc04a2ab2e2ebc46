package justice.throughline.clocks;

import static justice.throughline.clocks.ClockLists.GRAVEST_FIRST;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.access.CurrentStaff;
import justice.throughline.casefile.AboutKey;
import justice.throughline.casefile.CaseOrigins;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.limits.Severity;
import justice.throughline.participation.CaseSight;
import justice.throughline.participation.LimitsSeen;
import justice.throughline.shared.Costly;
import justice.throughline.shared.Csv;
import justice.throughline.shared.DateInput;
import justice.throughline.shared.DateKind;
import justice.throughline.shared.Flash;
import justice.throughline.shared.OneOf;
import justice.throughline.shared.Place;
import justice.throughline.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.util.UriComponentsBuilder;

/** Limits as people see them: which are at risk, and of each why its date is what it is. */
@Controller
@PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN')")
class ClockPages {

    private static final int LINES = 25;
    private static final List<String> COLUMNS = List.of(
            "id",
            "case",
            "person",
            "charge",
            "jurisdiction",
            "limit",
            "rule",
            "about",
            "agency",
            "severity",
            "state",
            "band",
            "last-day",
            "until");

    private final ClockReads reads;
    private final ClockLists lists;
    private final ClocksAtRisk atRisk;
    private final ClockWords words;
    private final MessageSource messages;
    private final CaseOrigins origins;
    private final CaseSight sight;
    private final Powers powers;
    private final Csv csv;
    private final Audit audit;
    private final InstantSource clock;

    ClockPages(
            ClockReads reads,
            ClockLists lists,
            ClocksAtRisk atRisk,
            ClockWords words,
            MessageSource messages,
            CaseOrigins origins,
            CaseSight sight,
            Powers powers,
            Csv csv,
            Audit audit,
            InstantSource clock) {
        this.reads = reads;
        this.lists = lists;
        this.atRisk = atRisk;
        this.words = words;
        this.messages = messages;
        this.origins = origins;
        this.sight = sight;
        this.powers = powers;
        this.csv = csv;
        this.audit = audit;
        this.clock = clock;
    }

    /** What the address asks for. */
    record Search(
            @OneOf(Agencies.class) @Nullable String agency,
            @Nullable Severity severity,
            @Nullable DueChoice due,
            @Nullable Jurisdiction jurisdiction,
            @Nullable AboutKey about) {

        ClockQuery query(Instant now, LimitsSeen seen) {
            return new ClockQuery(
                    due == DueChoice.PASSED ? ClockState.BREACHED : null,
                    severity,
                    due == null ? null : due.reach(now),
                    agency == null || agency.isBlank() ? null : agency,
                    jurisdiction,
                    about,
                    seen);
        }

        String address(String path) {
            return UriComponentsBuilder.fromPath(path)
                    .queryParam("agency", agency == null ? "" : agency)
                    .queryParam("severity", severity == null ? "" : severity.name())
                    .queryParam("due", due == null ? "" : due.code())
                    .queryParam("jurisdiction", jurisdiction == null ? "" : jurisdiction.name())
                    .queryParam("about", about == null ? "" : about)
                    .encode()
                    .build()
                    .toUriString();
        }
    }

    @GetMapping("/clocks")
    String page(Search search, Place.Asked place, Model model) {
        model.addAttribute("search", search);
        model.addAttribute("bands", Band.OF_LIMITS);
        model.addAttribute("severities", Severity.values());
        model.addAttribute("nations", Jurisdiction.values());
        model.addAttribute("dues", DueChoice.values());
        var seen = sight.limitsSeenBy(CurrentStaff.get());
        model.addAttribute("agencies", atRisk.byAgency(seen));
        var page = lists.page(search.query(clock.instant(), seen), GRAVEST_FIRST, place.by(LINES));
        model.addAttribute("clocks", page);
        model.addAttribute(
                "replays",
                origins.replaysAmong(page.content().stream()
                        .map(line -> line.subject().caseId())
                        .toList()));
        model.addAttribute("base", search.address("/clocks") + "&");
        model.addAttribute("csv", search.address("/clocks.csv"));
        return "clocks/clocks";
    }

    @Costly
    @GetMapping(path = "/clocks.csv", produces = Csv.TYPE)
    ResponseEntity<Resource> csv(Search search) {
        var seen = sight.limitsSeenBy(CurrentStaff.get());
        return csv.download(
                "clocks.csv",
                csv.heading("clocks.column.", COLUMNS),
                file -> lists.each(search.query(clock.instant(), seen), line -> file.accept(row(line))));
    }

    @GetMapping("/clocks/{id}")
    String one(@PathVariable UUID id, Model model) {
        var detail = reads.detail(id).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "clock-unknown"));
        var staff = CurrentStaff.get();
        audit.read(detail.clock().subject().caseId(), "clock " + detail.clock().kind());
        model.addAttribute("name", words.name(detail.clock()));
        model.addAttribute("line", detail.clock());
        model.addAttribute("limit", detail.limit());
        model.addAttribute("events", detail.events());
        model.addAttribute("live", detail.clock().state().live());
        model.addAttribute("owner", powers.worksFor(staff, detail.clock().ownerAgency()));
        model.addAttribute("supervisor", powers.supervises(staff, detail.clock().ownerAgency()));
        model.addAttribute("court", powers.actAs(staff, "court"));
        model.addAttribute("date", DateInput.of("date", DateKind.DAY, Flash.typed(model)));
        model.addAttribute(
                "extensions",
                detail.limit().extensions().stream()
                        .filter(each ->
                                powers.actAs(staff, each.role(), detail.clock().ownerAgency()))
                        .toList());
        return "clocks/clock";
    }

    private List<?> row(ClockLine line) {
        return Arrays.asList(
                line.id(),
                line.subject().caseId(),
                Objects.toString(line.subject().personKey(), ""),
                Objects.toString(line.subject().chargeKey(), ""),
                messages.getMessage("limits.nation." + line.jurisdiction(), null, LocaleContextHolder.getLocale()),
                words.name(line),
                line.rule(),
                words.subject(line.subject()).words(),
                words.agency(line.ownerAgency()),
                messages.getMessage("clocks.severity." + line.severity(), null, LocaleContextHolder.getLocale()),
                words.state(line),
                words.bandName(words.band(line)),
                line.due().day(),
                line.due().time());
    }
}
