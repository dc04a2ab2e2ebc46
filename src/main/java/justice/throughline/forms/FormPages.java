package justice.throughline.forms;

import java.util.List;
import java.util.Map;
import justice.throughline.catalogue.Catalogue;
import justice.throughline.catalogue.UserTaskModel;
import justice.throughline.shared.Flash;
import justice.throughline.shared.Refusal;
import justice.throughline.shared.ShowsNobody;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Forms for those who design them: as people see them, to be tried, beside the viewer that their Modeler has. */
@Controller
@RequestMapping("/models/forms")
@PreAuthorize("hasAnyRole('DESIGNER', 'MANAGER', 'ADMIN')")
@ShowsNobody("forms before anybody fills them in")
class FormPages {

    private static final String PREVIEW = "forms/preview";

    private final Forms forms;
    private final FormCheck check;
    private final Catalogue catalogue;

    FormPages(Forms forms, FormCheck check, Catalogue catalogue) {
        this.forms = forms;
        this.check = check;
        this.catalogue = catalogue;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("steps", catalogue.userTasks());
        model.addAttribute("catalogue", catalogue);
        return "forms/forms";
    }

    @GetMapping("/{id}")
    String preview(@PathVariable String id, Model model) {
        var typed = Flash.typed(model);
        show(id, typed.isEmpty() ? Map.of() : find(id).entered(typed), model);
        return PREVIEW;
    }

    /** Checks answers as those to a task are checked, and keeps nothing. */
    @PostMapping("/{id}")
    ModelAndView tryOut(@PathVariable String id, @RequestParam Map<String, String> sent, Model model) {
        var form = find(id);
        var entered = form.entered(sent);
        show(id, entered, model);
        try {
            return new ModelAndView(PREVIEW, Map.of("accepted", check.check(form, entered)));
        } catch (InvalidFormException invalid) {
            return new ModelAndView(PREVIEW, Map.of("errors", invalid.anchors()), invalid.getStatusCode());
        }
    }

    private void show(String id, Map<String, ?> entered, Model model) {
        var form = find(id);
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("questions", form.questions(entered));
        model.addAttribute("name", steps(id).getFirst().name());
        model.addAttribute(
                "processes",
                steps(id).stream()
                        .map(step -> catalogue.processName(step.processId()))
                        .distinct()
                        .toList());
    }

    private List<UserTaskModel> steps(String id) {
        return catalogue.userTasks().stream()
                .filter(step -> step.formId().equals(id))
                .toList();
    }

    private Form find(String id) {
        return forms.find(id).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "form-unknown"));
    }
}
