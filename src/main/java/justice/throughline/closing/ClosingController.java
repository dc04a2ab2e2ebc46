package justice.throughline.closing;

import java.util.Map;
import java.util.stream.Collectors;
import justice.throughline.access.CurrentStaff;
import justice.throughline.shared.Flash;
import justice.throughline.tasks.TaskDesk;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the reasons for closing a case with something open, from whoever has the task. */
@Controller
@PreAuthorize("isAuthenticated()")
class ClosingController {

    private static final String FIELD = "reason:";

    private final Closing closing;
    private final TaskDesk desk;
    private final Flash flash;

    ClosingController(Closing closing, TaskDesk desk, Flash flash) {
        this.closing = closing;
        this.desk = desk;
        this.flash = flash;
    }

    @PostMapping("/tasks/{key}/closing")
    String give(@PathVariable long key, @RequestParam Map<String, String> sent, RedirectAttributes page) {
        var task = desk.workable(key, CurrentStaff.get());
        var given = sent.entrySet().stream()
                .filter(field ->
                        field.getKey().startsWith(FIELD) && !field.getValue().isBlank())
                .collect(Collectors.toMap(field -> field.getKey().substring(FIELD.length()), Map.Entry::getValue));
        try {
            if (given.isEmpty()) throw ClosingRefusal.noReason();
            closing.give(task.caseId(), given, CurrentStaff.get());
            flash.done(page, "closing.kept");
        } catch (ClosingRefusal refusal) {
            flash.refuse(page, "closing", refusal, sent);
        }
        return "redirect:/tasks/{key}";
    }
}
