package justice.throughline.demo;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.shared.Flash;
import justice.throughline.shared.Place;
import justice.throughline.shared.ShowsNobody;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
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
@ShowsNobody("how far the demo has come")
class DemoPageController {

    private static final int LINES = 20;

    private final Replays replays;
    private final MessageSource words;
    private final Optional<TimeMachine> timeMachine;
    private final SimulatedPartners partners;
    private final Flash flash;

    DemoPageController(
            Replays replays,
            MessageSource words,
            Optional<TimeMachine> timeMachine,
            SimulatedPartners partners,
            Flash flash) {
        this.replays = replays;
        this.words = words;
        this.timeMachine = timeMachine;
        this.partners = partners;
        this.flash = flash;
    }

    @GetMapping
    String page(Model model) {
        var latest = replays.page(Place.first(LINES)).content();
        model.addAttribute("replays", latest);
        model.addAttribute("running", latest.stream().anyMatch(replay -> !replay.ended()));
        model.addAttribute("gentle", replays.gentle().orElse(null));
        model.addAttribute("most", Replays.MOST);
        model.addAttribute("now", timeMachine.map(TimeMachine::now).orElse(null));
        model.addAttribute("partners", partners.all());
        return "demo/replays";
    }

    @PostMapping("/replays")
    String start(@RequestParam(defaultValue = "") String crimes, Principal by, RedirectAttributes page) {
        if (!crimes.strip().matches("[1-9]\\d{0,3}") || Integer.parseInt(crimes.strip()) > Replays.MOST) {
            return refuse(page, "demo.refused.count", crimes);
        }
        return refusing(page, crimes, () -> replays.start(Integer.parseInt(crimes.strip()), by.getName()));
    }

    @PostMapping("/replays/{id}/stop")
    String stop(@PathVariable UUID id) {
        replays.stop(id);
        return "redirect:/demo";
    }

    @PostMapping("/gentle")
    String startGentle(Principal by, RedirectAttributes page) {
        return refusing(page, "", () -> replays.startGentle(by.getName()));
    }

    private String refusing(RedirectAttributes page, String crimes, Runnable start) {
        try {
            start.run();
            return "redirect:/demo";
        } catch (ReplayRefusal e) {
            return refuse(page, e.getDetailMessageCode(), crimes);
        }
    }

    private String refuse(RedirectAttributes page, String key, String crimes) {
        var why = words.getMessage(key, null, LocaleContextHolder.getLocale());
        flash.refuse(page, "crimes", why, Map.of("crimes", crimes));
        return "redirect:/demo";
    }
}
