package justice.throughline.tasks;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import justice.throughline.access.Audit;
import justice.throughline.access.CurrentStaff;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.CrimeTypes;
import justice.throughline.catalogue.Catalogue;
import justice.throughline.forms.InvalidFormException;
import justice.throughline.shared.Flash;
import justice.throughline.shared.WayBack;
import justice.throughline.shared.Words;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of one task. */
@Controller
@RequestMapping("/tasks/{key}")
@PreAuthorize("isAuthenticated()")
class TaskController {

    private final TaskDesk desk;
    private final TaskForms forms;
    private final Words words;
    private final NextStep next;
    private final Catalogue catalogue;
    private final CaseFiles cases;
    private final CrimeTypes crimeTypes;
    private final Audit audit;
    private final List<TaskAside> asides;

    TaskController(
            TaskDesk desk,
            TaskForms forms,
            Words words,
            NextStep next,
            Catalogue catalogue,
            CaseFiles cases,
            CrimeTypes crimeTypes,
            Audit audit,
            List<TaskAside> asides) {
        this.desk = desk;
        this.forms = forms;
        this.words = words;
        this.next = next;
        this.catalogue = catalogue;
        this.cases = cases;
        this.crimeTypes = crimeTypes;
        this.audit = audit;
        this.asides = asides;
    }

    @GetMapping
    String page(@PathVariable long key, Model model) {
        var task = desk.find(key, CurrentStaff.get());
        audit.read(task.caseId(), "task " + task.elementId());
        var typed = Flash.typed(model);
        show(task, typed.isEmpty() ? Map.of() : forms.of(task).entered(typed), model);
        return "tasks/task";
    }

    /** Who did what with it, open or over. */
    @GetMapping("/acts")
    String acts(@PathVariable long key, Model model) {
        var staff = CurrentStaff.get();
        var task = desk.known(key, staff);
        audit.read(task.caseId(), "task " + task.elementId());
        model.addAttribute("task", task);
        model.addAttribute("name", catalogue.elementName(task.processId(), task.elementId()));
        model.addAttribute("phase", catalogue.processName(task.processId()));
        model.addAttribute("acts", desk.acts(key, staff));
        return "tasks/acts";
    }

    @PostMapping
    Object complete(
            @PathVariable long key,
            @RequestParam Map<String, String> sent,
            HttpServletRequest request,
            Model model,
            RedirectAttributes flash) {
        var staff = CurrentStaff.get();
        var task = desk.find(key, staff);
        var entered = forms.of(task).entered(sent);
        var before = next.openKeys(task.caseId());
        try {
            var settled = desk.complete(key, staff, entered) == WishState.SETTLED;
            say(flash, settled, settled ? next.after(task.caseId(), before) : words.of("tasks.kept.COMPLETE"));
        } catch (InvalidFormException invalid) {
            return again(task, entered, invalid, model);
        }
        return back(request);
    }

    /** The same page with the answers as they were entered. */
    private ModelAndView again(OpenTask task, Map<String, ?> entered, InvalidFormException invalid, Model model) {
        model.addAttribute("errors", invalid.anchors());
        show(task, entered, model);
        return new ModelAndView("tasks/task", model.asMap(), invalid.getStatusCode());
    }

    @PostMapping("/claim")
    String claim(@PathVariable long key, RedirectAttributes flash) {
        var settled = desk.claim(key, CurrentStaff.get()) == WishState.SETTLED;
        say(flash, settled, words.of(settled ? "tasks.claimed" : "tasks.kept.CLAIM"));
        return "redirect:/tasks/{key}";
    }

    @PostMapping("/release")
    String release(@PathVariable long key, HttpServletRequest request, RedirectAttributes flash) {
        var settled = desk.release(key, CurrentStaff.get()) == WishState.SETTLED;
        say(flash, settled, words.of(settled ? "tasks.released" : "tasks.kept.RELEASE"));
        return back(request);
    }

    /** To the list that the task was opened from. */
    static String back(HttpServletRequest request) {
        return "redirect:" + Objects.requireNonNullElse(WayBack.from(request), "/tasks");
    }

    private static void say(RedirectAttributes flash, boolean settled, String words) {
        flash.addFlashAttribute("done", words);
        if (!settled) flash.addFlashAttribute("doneKind", "warning");
    }

    private void show(OpenTask task, Map<String, ?> entered, Model model) {
        var staff = CurrentStaff.get();
        var form = forms.of(task);
        var values = forms.values(task, form);
        model.addAttribute("task", task);
        model.addAttribute("name", catalogue.elementName(task.processId(), task.elementId()));
        model.addAttribute("phase", catalogue.processName(task.processId()));
        model.addAttribute("kase", cases.find(task.caseId()).orElse(null));
        model.addAttribute("crimeTypes", crimeTypes);
        model.addAttribute(
                "asides",
                asides.stream().flatMap(each -> each.of(task, staff).stream()).toList());
        model.addAttribute("known", form.known(values));
        values.putAll(entered);
        model.addAttribute("questions", form.questions(values));
        var sending = desk.sending(List.of(task.key())).get(task.key());
        model.addAttribute("sending", sending);
        model.addAttribute("mayRelease", sending == null && Wishes.mayRelease(task, staff));
        model.addAttribute("mine", task.claimedBy(staff));
        model.addAttribute("canWork", sending == null && staff.sitsAt(task.desks()) && !task.claimedByOther(staff));
    }
}
