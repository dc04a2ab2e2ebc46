package justice.throughline.access;

import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The way in, and the first page after it. */
@Controller
class SignInPage {

    private final ObjectProvider<DemoStaff> demo;

    SignInPage(ObjectProvider<DemoStaff> demo) {
        this.demo = demo;
    }

    @GetMapping("/sign-in")
    @PreAuthorize("permitAll()")
    String signIn(Model model) {
        var demoStaff = demo.getIfAvailable() == null ? List.<Staff>of() : DemoStaff.ALL;
        model.addAttribute("demoStaff", demoStaff);
        model.addAttribute("demoPassword", DemoStaff.PASSWORD);
        return "access/sign-in";
    }

    @GetMapping("/")
    @PreAuthorize("isAuthenticated()")
    String home() {
        return CurrentStaff.get().is(Role.DESIGNER) ? "redirect:/bottlenecks" : "redirect:/tasks";
    }
}
