package justice.throughline.participation;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import justice.throughline.access.CurrentStaff;
import justice.throughline.access.StaffNames;
import justice.throughline.shared.Costly;
import justice.throughline.shared.Csv;
import justice.throughline.shared.Flash;
import justice.throughline.shared.Place;
import justice.throughline.shared.Refusal;
import justice.throughline.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where somebody breaks the glass, and where who answers for the data says what they find of it. */
@Controller
@PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER')")
class GlassPages {

    private static final int LINES = 25;
    private static final String LIST = "redirect:/broken-glass";

    private static final List<String> COLUMNS = List.of(
            "case",
            "crime-ref",
            "staff",
            "name",
            "purpose",
            "reason",
            "began",
            "ends",
            "finding",
            "note",
            "found-by",
            "found");

    private final Glass glass;
    private final GlassList list;
    private final StaffNames names;
    private final Words words;
    private final Flash flash;
    private final Csv csv;

    GlassPages(Glass glass, GlassList list, StaffNames names, Words words, Flash flash, Csv csv) {
        this.glass = glass;
        this.list = list;
        this.names = names;
        this.words = words;
        this.flash = flash;
        this.csv = csv;
    }

    @GetMapping("/cases/break-glass")
    @PreAuthorize("hasRole('CASEWORKER')")
    String ask(@RequestParam(required = false) @Nullable String ref, Model model) {
        model.addAttribute("ref", Flash.typed(model).getOrDefault("ref", ref == null ? "" : ref));
        model.addAttribute("purposes", GlassPurpose.values());
        model.addAttribute("times", GlassTime.values());
        return "participation/break-glass";
    }

    @PostMapping("/cases/break-glass")
    @PreAuthorize("hasRole('CASEWORKER')")
    String open(@RequestParam Map<String, String> typed, RedirectAttributes page) {
        var asked = new Glass.Breaking(typed.get("ref"), typed.get("purpose"), typed.get("reason"), typed.get("time"));
        try {
            var caseId = glass.open(asked, CurrentStaff.get());
            flash.done(page, "glass.opened");
            return "redirect:/cases/" + caseId;
        } catch (Refusal refusal) {
            flash.refuse(page, refusal.fields().stream().findFirst().orElse("ref"), refusal, typed);
            return "redirect:/cases/break-glass";
        }
    }

    @GetMapping("/broken-glass")
    @PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN', 'INFORMATION_OFFICER')")
    String list(@RequestParam(defaultValue = "false") boolean all, Place.Asked place, Model model) {
        glass.checkMaySee(CurrentStaff.get());
        model.addAttribute("all", all);
        model.addAttribute("mayFind", glass.mayReview(CurrentStaff.get()));
        model.addAttribute("broken", list.page(all, place.by(LINES)));
        model.addAttribute("findings", GlassFinding.values());
        return "participation/broken-glass";
    }

    @Costly
    @GetMapping(path = "/broken-glass.csv", produces = Csv.TYPE)
    @PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN', 'INFORMATION_OFFICER')")
    ResponseEntity<Resource> csv() {
        glass.checkMaySee(CurrentStaff.get());
        return csv.download(
                "broken-glass.csv",
                csv.heading("glass.column.", COLUMNS),
                file -> list.each(each -> file.accept(row(each))));
    }

    @PostMapping("/broken-glass/{key}")
    String find(@PathVariable long key, @RequestParam Map<String, String> typed, RedirectAttributes page) {
        try {
            glass.find(key, typed.get("finding"), typed.get("note"), CurrentStaff.get());
            flash.done(page, "glass.found");
        } catch (Refusal refusal) {
            if (refusal.getStatusCode().isSameCodeAs(HttpStatus.NOT_FOUND)
                    || refusal.getStatusCode().isSameCodeAs(HttpStatus.FORBIDDEN)) throw refusal;
            flash.refuse(page, refusal.fields().stream().findFirst().orElse("finding") + "-" + key, refusal, typed);
        }
        return LIST;
    }

    private List<?> row(GlassLine line) {
        return Arrays.asList(
                line.caseId(),
                line.crimeRef(),
                line.staff(),
                names.of(line.staff()),
                words.of("glass.purpose." + line.purpose()),
                line.reason(),
                line.beganAt(),
                line.endsAt(),
                line.finding() == null ? null : words.of("glass.finding." + line.finding()),
                line.findingNote(),
                line.foundBy() == null ? null : names.of(line.foundBy()),
                line.foundAt());
    }
}
