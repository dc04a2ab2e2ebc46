package justice.throughline.bulk;

import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import justice.throughline.access.CurrentStaff;
import justice.throughline.access.Staff;
import justice.throughline.shared.Flash;
import justice.throughline.tasks.InboxQuery;
import justice.throughline.tasks.TaskFilter;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Files many tasks with their recorded outcomes: by rule, those of the inbox as it was filtered; by hand, those ticked. */
@Controller
@RequestMapping("/tasks/bulk")
@PreAuthorize("isAuthenticated()")
class BulkController {

    private final BulkActs acts;
    private final Flash flash;
    private final InstantSource clock;

    BulkController(BulkActs acts, Flash flash, InstantSource clock) {
        this.acts = acts;
        this.flash = flash;
        this.clock = clock;
    }

    @GetMapping
    String choose(InboxQuery query, @RequestParam(required = false) @Nullable Set<Long> key, Model model) {
        var staff = CurrentStaff.get();
        model.addAttribute("query", query);
        model.addAttribute("keys", key);
        model.addAttribute("plan", acts.plan(filter(query, key, staff), staff));
        model.addAttribute("most", BulkActs.MOST);
        model.addAttribute("undo", acts.undo());
        model.addAttribute("back", query.address("/tasks"));
        model.addAttribute("latest", acts.latest(staff));
        return "bulk/choose";
    }

    @PostMapping
    String start(
            InboxQuery query,
            @RequestParam(required = false) @Nullable Set<Long> key,
            @RequestParam(required = false) @Nullable Set<String> group,
            RedirectAttributes page) {
        var staff = CurrentStaff.get();
        var chosen = group == null ? Set.<String>of() : group;
        try {
            return "redirect:/tasks/bulk/" + acts.start(filter(query, key, staff), chosen, staff);
        } catch (BulkRefusal refusal) {
            flash.refuse(page, "group", refusal, Map.of("group", String.join(" ", chosen)));
            if (key != null) page.addAttribute("key", key);
            return "redirect:" + query.address("/tasks/bulk");
        }
    }

    @GetMapping("/{id}")
    String progress(@PathVariable UUID id, Model model) {
        model.addAttribute("it", acts.progress(id, CurrentStaff.get()));
        return "bulk/bulk";
    }

    @PostMapping("/{id}/undo")
    String undo(@PathVariable UUID id, RedirectAttributes page) {
        try {
            acts.undo(id, CurrentStaff.get());
            flash.done(page, "bulk.undone");
        } catch (BulkRefusal refusal) {
            flash.warnOfNow(page, refusal);
        }
        return "redirect:/tasks/bulk/{id}";
    }

    private TaskFilter filter(InboxQuery query, @Nullable Set<Long> key, Staff staff) {
        var filter = query.filter(staff, clock.instant());
        return key == null ? filter : filter.withKeys(key);
    }
}
