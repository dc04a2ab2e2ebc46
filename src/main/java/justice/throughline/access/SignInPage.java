package justice.throughline.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import justice.throughline.shared.ShowsNobody;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.SessionAttribute;

/** The way in, and the first page after it. */
@Controller
@ShowsNobody("the form to sign in, and ways on")
class SignInPage {

    private final ObjectProvider<DemoStaff> demo;
    private final LoginAttempts attempts;
    private final MessageSource messages;

    SignInPage(ObjectProvider<DemoStaff> demo, LoginAttempts attempts, MessageSource messages) {
        this.demo = demo;
        this.attempts = attempts;
        this.messages = messages;
    }

    /** @param typed the user name of this browser's last attempt that failed */
    @GetMapping("/sign-in")
    @PreAuthorize("permitAll()")
    String signIn(
            @RequestParam(required = false) @Nullable String error,
            @RequestParam(required = false) @Nullable String locked,
            @RequestParam(required = false) @Nullable String expired,
            @RequestParam(required = false) @Nullable String out,
            @SessionAttribute(name = NotSignedIn.USERNAME, required = false) @Nullable String typed,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        model.addAttribute("expired", expired != null);
        model.addAttribute("unsent", UnsentForms.waiting(request).orElse(null));
        model.addAttribute("out", out != null);
        var closed = attempts.isClosedTo(request.getRemoteAddr());
        if (error != null || locked != null || closed) {
            var why = closed ? "access.wait" : locked != null ? "access.locked" : "access.wrong";
            model.addAttribute("errors", Map.of("username", words(why, locale)));
            model.addAttribute("username", typed == null ? "" : typed);
        }
        var demoStaff = demo.getIfAvailable() == null ? List.<NewStaff>of() : DemoStaff.ALL;
        model.addAttribute("demoStaff", demoStaff);
        model.addAttribute("demoPassword", DemoStaff.PASSWORD);
        return "access/sign-in";
    }

    private String words(String key, Locale locale) {
        return messages.getMessage(key, new Object[] {attempts.longestWait().toMinutes()}, locale);
    }

    /** What many type who look for the way in. */
    @GetMapping("/login")
    @PreAuthorize("permitAll()")
    String login() {
        return CurrentStaff.find().isPresent() ? "redirect:/" : "redirect:/sign-in";
    }

    @GetMapping("/")
    @PreAuthorize("isAuthenticated()")
    String home() {
        var staff = CurrentStaff.get();
        if (staff.roles().equals(Set.of(Role.INFORMATION_OFFICER))) return "redirect:/audit";
        return staff.is(Role.DESIGNER) ? "redirect:/bottlenecks" : "redirect:/tasks";
    }
}
