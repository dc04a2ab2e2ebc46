package justice.throughline.trail;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import justice.throughline.access.StaffNames;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.shared.Costly;
import justice.throughline.shared.Csv;
import justice.throughline.shared.Place;
import justice.throughline.shared.Words;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** For the information officer: who looked at a case, what somebody looked at, and what is unusual. */
@Controller
@PreAuthorize("hasRole('INFORMATION_OFFICER')")
class TrailPages {

    private static final int LINES = 25;
    private static final String PAGE = "/audit";

    private static final List<String> COLUMNS =
            List.of("at", "who", "number", "part", "address", "action", "outcome", "what", "case", "shown");

    private final TrailLists lists;
    private final CaseFiles cases;
    private final StaffNames names;
    private final PartWords parts;
    private final Words words;
    private final Csv csv;

    TrailPages(TrailLists lists, CaseFiles cases, StaffNames names, PartWords parts, Words words, Csv csv) {
        this.lists = lists;
        this.cases = cases;
        this.names = names;
        this.parts = parts;
        this.words = words;
        this.csv = csv;
    }

    @GetMapping(PAGE)
    String list(TrailQuery query, Place.Asked place, Model model) {
        var entries = lists.page(query, place.by(LINES));
        model.addAttribute("query", query);
        model.addAttribute("entries", entries);
        model.addAttribute("names", namesOf(entries.stream().map(TrailEntry::actor)));
        model.addAttribute("references", references(entries.content()));
        model.addAttribute("base", query.address(PAGE) + "&");
        model.addAttribute("csv", query.address(PAGE + ".csv"));
        return "trail/audit";
    }

    @Costly
    @GetMapping(path = PAGE + ".csv", produces = Csv.TYPE)
    ResponseEntity<Resource> csv(TrailQuery query) {
        return csv.download(
                "audit.csv",
                csv.heading("trail.column.", COLUMNS),
                file -> lists.each(
                        query,
                        each -> file.accept(Arrays.asList(
                                each.at(),
                                each.actor() == null ? null : names.of(each.actor()),
                                each.actor(),
                                parts.of(each.part()),
                                each.address(),
                                words.of("trail.action." + each.action()),
                                words.of("trail.outcome." + each.outcome()),
                                each.words(),
                                each.caseId() == null ? null : each.caseId().toString(),
                                each.shown()))));
    }

    @GetMapping(PAGE + "/unusual")
    String unusual(Model model) {
        var busy = lists.busy();
        var own = lists.ofOwnName();
        model.addAttribute("many", lists.many());
        model.addAttribute("days", TrailLists.BACK.toDays());
        model.addAttribute("busy", busy);
        model.addAttribute("own", own);
        model.addAttribute(
                "names",
                namesOf(Stream.concat(
                        busy.stream().map(TrailLists.Busy::actor), own.stream().map(TrailEntry::actor))));
        return "trail/unusual";
    }

    private Map<String, String> namesOf(Stream<String> actors) {
        return names.of(actors.filter(Objects::nonNull).collect(Collectors.toSet()));
    }

    private Map<UUID, String> references(Collection<TrailEntry> entries) {
        var references = new HashMap<UUID, String>();
        entries.stream()
                .map(TrailEntry::caseId)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> cases.find(id).ifPresent(known -> references.put(id, known.crimeRef())));
        return references;
    }
}
