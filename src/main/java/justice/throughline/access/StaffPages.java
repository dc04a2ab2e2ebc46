package justice.throughline.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import justice.throughline.shared.Coded;
import justice.throughline.shared.Costly;
import justice.throughline.shared.Csv;
import justice.throughline.shared.Flash;
import justice.throughline.shared.Place;
import justice.throughline.shared.Refusal;
import justice.throughline.shared.WayBack;
import justice.throughline.shared.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who is who, for administrators: found, disabled, enabled, and changed by a file. */
@Controller
@PreAuthorize("hasRole('ADMIN')")
class StaffPages {

    private static final int LINES = 25;
    private static final String PAGE = "access/staff";
    private static final StaffQuery EVERYBODY = new StaffQuery(null, null, null);

    /** As a file that is brought names them, so that this one can be changed and brought again. */
    private static final List<String> COLUMNS = Arrays.stream(StaffColumn.values())
            .filter(column -> column != StaffColumn.PASSWORD_HASH)
            .map(StaffColumn::code)
            .toList();

    /** What is to be done with a file. */
    enum Act implements Coded {
        CHECK,
        TAKE
    }

    private final StaffLists lists;
    private final StaffChanges changes;
    private final StaffImport files;
    private final StaffPasswords passwords;
    private final Csv csv;
    private final Words words;
    private final Flash flash;

    StaffPages(
            StaffLists lists,
            StaffChanges changes,
            StaffImport files,
            StaffPasswords passwords,
            Csv csv,
            Words words,
            Flash flash) {
        this.lists = lists;
        this.changes = changes;
        this.files = files;
        this.passwords = passwords;
        this.csv = csv;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping("/staff")
    String list(StaffQuery query, Place.Asked place, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("people", lists.page(query, place.by(LINES)));
        model.addAttribute("roles", Role.values());
        model.addAttribute("states", StaffQuery.State.values());
        model.addAttribute("list", place.of(query.address("/staff")));
        model.addAttribute("base", query.address("/staff") + "&");
        model.addAttribute("csv", query.address("/staff.csv"));
        return PAGE;
    }

    @Costly
    @GetMapping(path = "/staff.csv", produces = Csv.TYPE)
    ResponseEntity<Resource> csv(StaffQuery query) {
        return csv.download("staff.csv", COLUMNS, file -> lists.each(query, who -> file.accept(row(who))));
    }

    @PostMapping("/staff/disable")
    String disable(
            @RequestParam(defaultValue = "") String number, HttpServletRequest request, RedirectAttributes page) {
        return change(number, true, "staff.disabled.done", request, page);
    }

    @PostMapping("/staff/enable")
    String enable(@RequestParam(defaultValue = "") String number, HttpServletRequest request, RedirectAttributes page) {
        return change(number, false, "staff.enabled.done", request, page);
    }

    /** The password is on the page that answers, and nowhere else. */
    @PostMapping("/staff/password")
    ModelAndView reset(@RequestParam(defaultValue = "") String number, Model model, RedirectAttributes page) {
        try {
            var once = passwords.reset(number.strip(), CurrentStaff.get().number());
            model.addAttribute("once", once);
            return shown(new StaffQuery(once.number(), null, null), model, HttpStatus.OK);
        } catch (Refusal refusal) {
            flash.warnOfNow(page, refusal);
            return new ModelAndView("redirect:/staff");
        }
    }

    /** Says what the file would do, or does it. First passwords are on the page that answers, and nowhere else. */
    @PostMapping("/staff/file")
    ModelAndView bring(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "check") Act act,
            Model model,
            RedirectAttributes page)
            throws IOException {
        if (file == null || file.isEmpty()) {
            model.addAttribute("errors", Map.of("file", words.of("staff.file.none")));
            return refused(model);
        }
        var content = read(file);
        try {
            var report = act == Act.CHECK ? files.check(content) : take(content);
            model.addAttribute("report", report);
            model.addAttribute("checked", act == Act.CHECK);
            if (!report.refused()) return shown(model, HttpStatus.OK);
            model.addAttribute(
                    "errors",
                    Map.of(
                            "file",
                            words.of("staff.file.refused", report.faults().size())));
            return refused(model);
        } catch (StaffRefusal meanwhile) {
            flash.warnOfNow(page, meanwhile);
            return new ModelAndView("redirect:/staff");
        }
    }

    private StaffReport take(byte[] content) {
        return files.take(content, CurrentStaff.get().number(), shownOnThePage -> {});
    }

    private static byte[] read(MultipartFile file) throws IOException {
        try (var in = file.getInputStream()) {
            return in.readNBytes(StaffCsv.LARGEST + 1);
        }
    }

    private ModelAndView refused(Model model) {
        return shown(model, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private ModelAndView shown(Model model, HttpStatus status) {
        return shown(EVERYBODY, model, status);
    }

    private ModelAndView shown(StaffQuery query, Model model, HttpStatus status) {
        return new ModelAndView(list(query, Place.Asked.NOWHERE, model), model.asMap(), status);
    }

    private String change(
            String number, boolean disabled, String done, HttpServletRequest request, RedirectAttributes page) {
        try {
            var name = changes.setDisabled(
                    number.strip(), disabled, CurrentStaff.get().number());
            flash.done(page, done, name, number.strip());
        } catch (Refusal refusal) {
            flash.warnOfNow(page, refusal);
        }
        var back = WayBack.from(request);
        return "redirect:" + (back == null ? "/staff" : back);
    }

    private static List<?> row(StaffEntry who) {
        return List.of(
                who.number(),
                who.name(),
                who.username(),
                String.join(" ", who.roles()),
                String.join(" ", who.desks()),
                who.disabled() ? "yes" : "no");
    }
}
