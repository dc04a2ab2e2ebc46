package justice.throughline.demo;

import java.time.Duration;
import justice.throughline.access.Audit;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moves the demo's time forward. */
@Controller
@PreAuthorize("hasAnyRole('ADMIN','MANAGER')")
@ConditionalOnProperty("throughline.runtime.management-address")
class TimeMachineController {

    private static final int LONGEST = 24 * 366;

    private final TimeMachine machine;
    private final Audit audit;

    TimeMachineController(TimeMachine machine, Audit audit) {
        this.machine = machine;
        this.audit = audit;
    }

    @PostMapping("/demo/time")
    String forward(@RequestParam int hours) {
        var by = Math.clamp(hours, 1, LONGEST);
        machine.forward(Duration.ofHours(by));
        audit.write(null, "demo time forward by " + by + " hours");
        return "redirect:/demo";
    }
}
