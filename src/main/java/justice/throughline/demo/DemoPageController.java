package justice.throughline.demo;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
@RequestMapping("/demo")
@PreAuthorize("hasAnyRole('ADMIN','MANAGER')")
class DemoPageController {

    private static final int LINES = 20;

    private final Replays replays;
    private final MessageSource words;
    private final Optional<TimeMachine> timeMachine;
    private final SimulatedPartners partners;

    DemoPageController(
            Replays replays, MessageSource words, Optional<TimeMachine> timeMachine, SimulatedPartners partners) {
        this.replays = replays;
        this.words = words;
        this.timeMachine = timeMachine;
        this.partners = partners;
    }

    @GetMapping
    String page(Model model) {
        var latest = replays.page(PageRequest.of(0, LINES)).getContent();
        model.addAttribute("replays", latest);
        model.addAttribute("running", latest.stream().anyMatch(replay -> !replay.ended()));
        model.addAttribute("gentle", replays.gentle().orElse(null));
        model.addAttribute("most", Replays.MOST);
        model.addAttribute("now", timeMachine.map(TimeMachine::now).orElse(null));
        model.addAttribute("partners", partners.all());
        return "demo/replays";
    }

    @PostMapping("/replays")
    String start(@RequestParam(defaultValue = "") String crimes, Principal by, RedirectAttributes flash) {
        if (!crimes.strip().matches("[1-9]\\d{0,3}") || Integer.parseInt(crimes.strip()) > Replays.MOST) {
            return refuse(flash, "demo.refused.count");
        }
        return refusing(flash, () -> replays.start(Integer.parseInt(crimes.strip()), by.getName()));
    }

    @PostMapping("/replays/{id}/stop")
    String stop(@PathVariable UUID id) {
        replays.stop(id);
        return "redirect:/demo";
    }

    @PostMapping("/gentle")
    String startGentle(Principal by, RedirectAttributes flash) {
        return refusing(flash, () -> replays.startGentle(by.getName()));
    }

    private String refusing(RedirectAttributes flash, Runnable start) {
        try {
            start.run();
            return "redirect:/demo";
        } catch (ReplayRefusal e) {
            return refuse(flash, e.getDetailMessageCode());
        }
    }

    private String refuse(RedirectAttributes flash, String key) {
        flash.addFlashAttribute(
                "errors", Map.of("crimes", words.getMessage(key, null, LocaleContextHolder.getLocale())));
        return "redirect:/demo";
    }
}
