package justice.throughline.demo;

import java.time.Duration;
import justice.throughline.access.Audit;
import justice.throughline.shared.Refusal;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
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
        if (hours < 1 || hours > LONGEST)
            throw new Refusal(HttpStatus.BAD_REQUEST, "demo-hours", LONGEST).blaming("hours");
        machine.forward(Duration.ofHours(hours));
        audit.write(null, "demo time forward by " + hours + " hours");
        return "redirect:/demo";
    }
}
