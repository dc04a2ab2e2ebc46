package justice.throughline.recovery;

import java.util.Arrays;
import java.util.List;
import justice.throughline.access.CurrentStaff;
import justice.throughline.shared.Costly;
import justice.throughline.shared.Csv;
import justice.throughline.shared.Flash;
import justice.throughline.shared.Place;
import justice.throughline.shared.Refusal;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Records that are missing, and the buttons that make them again. */
@Controller
class MissingController {

    private static final int LINES = 25;
    private static final String BACK = "redirect:/missing-records";

    private static final List<String> COLUMNS =
            List.of("record", "case", "crime-ref", "process", "step", "done", "asked", "why");

    private final MissingList list;
    private final MissingDesk desk;
    private final JournalGaps gaps;
    private final Flash flash;
    private final Csv csv;

    MissingController(MissingList list, MissingDesk desk, JournalGaps gaps, Flash flash, Csv csv) {
        this.list = list;
        this.desk = desk;
        this.gaps = gaps;
        this.flash = flash;
        this.csv = csv;
    }

    @GetMapping("/missing-records")
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
    String list(Place.Asked place, Model model) {
        model.addAttribute("gaps", gaps.open());
        model.addAttribute("kinds", list.kinds());
        model.addAttribute("records", list.page(place.by(LINES)));
        return "recovery/missing";
    }

    @Costly
    @GetMapping(path = "/missing-records.csv", produces = Csv.TYPE)
    @PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
    ResponseEntity<Resource> csv() {
        return csv.download(
                "missing-records.csv",
                csv.heading("recovery.column.", COLUMNS),
                file -> list.each(each -> file.accept(Arrays.asList(
                        each.record(),
                        each.caseId().toString(),
                        each.crimeRef(),
                        each.process(),
                        each.step(),
                        each.doneAt(),
                        each.asked(),
                        each.why()))));
    }

    @PostMapping("/missing-records")
    @PreAuthorize("hasRole('ADMIN')")
    String askForAll(RedirectAttributes page) {
        flash.done(page, desk.askForAll(CurrentStaff.get()) > 0 ? "recovery.asked" : "recovery.nothing-asked");
        return BACK;
    }

    @PostMapping("/missing-records/gaps")
    @PreAuthorize("hasRole('ADMIN')")
    String seenToGaps(RedirectAttributes page) {
        return tried(page, "recovery.gaps.seen-to", () -> gaps.seenTo(CurrentStaff.get()));
    }

    @PostMapping("/missing-records/{key}")
    @PreAuthorize("hasRole('ADMIN')")
    String ask(@PathVariable long key, RedirectAttributes page) {
        return tried(page, "recovery.asked", () -> desk.ask(key, CurrentStaff.get()));
    }

    @PostMapping("/missing-records/{key}/by-hand")
    @PreAuthorize("hasRole('ADMIN')")
    String seenTo(@PathVariable long key, RedirectAttributes page) {
        return tried(page, "recovery.seen-to", () -> desk.seenTo(key, CurrentStaff.get()));
    }

    private String tried(RedirectAttributes page, String done, Runnable act) {
        try {
            act.run();
            flash.done(page, done);
        } catch (Refusal refusal) {
            flash.warnOfNow(page, refusal);
        }
        return BACK;
    }
}
