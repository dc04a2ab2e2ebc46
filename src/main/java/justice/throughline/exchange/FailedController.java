package justice.throughline.exchange;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.access.CurrentStaff;
import justice.throughline.partners.MessageRefusal;
import justice.throughline.shared.Flash;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The desk for messages that were put aside. */
@Controller
@PreAuthorize("hasAnyRole('MANAGER', 'ADMIN')")
class FailedController {

    private static final String LIST = "redirect:/handoffs/failed";

    private final RepairDesk desk;
    private final Audit audit;
    private final Flash flash;

    FailedController(RepairDesk desk, Audit audit, Flash flash) {
        this.desk = desk;
        this.audit = audit;
        this.flash = flash;
    }

    @GetMapping("/handoffs/failed")
    String list(Model model) {
        model.addAttribute("messages", desk.all());
        return "exchange/failed";
    }

    @GetMapping("/handoffs/failed/{ref}")
    String one(@PathVariable String ref, Model model) {
        var message = desk.find(ref);
        if (message.caseId() != null) audit.read(message.caseId(), "hand-off message");
        model.addAttribute("message", message);
        model.addAttribute("fields", desk.fields(message));
        return "exchange/failed-message";
    }

    @PostMapping("/handoffs/failed")
    String again(@RequestParam(required = false) @Nullable List<String> ref, RedirectAttributes after) {
        var refs = ref == null ? List.<String>of() : ref;
        desk.again(refs, CurrentStaff.get());
        after.addFlashAttribute("sentAgain", refs.size());
        return LIST;
    }

    @PostMapping("/handoffs/failed/{ref}")
    String repair(
            @PathVariable String ref,
            @RequestParam String place,
            @RequestParam String value,
            RedirectAttributes after) {
        try {
            desk.repair(ref, place, value, CurrentStaff.get());
            after.addFlashAttribute("repaired", place);
        } catch (MessageRefusal refusal) {
            flash.refuse(after, "value", refusal, Map.of("place", place, "value", value));
        }
        return LIST + "/" + ref;
    }

    @PostMapping("/handoffs/failed/{ref}/by-hand")
    String byHand(@PathVariable String ref) {
        desk.takenByHand(ref, CurrentStaff.get());
        return LIST;
    }

    @PostMapping("/handoffs/{id}/by-hand")
    String byHand(@PathVariable UUID id) {
        desk.carriedByHand(id, CurrentStaff.get());
        return "redirect:/handoffs/" + id + "/sheet";
    }
}
