package justice.throughline.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import justice.throughline.shared.Flash;
import justice.throughline.shared.Words;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where people change their own password; the one page for whoever has signed in with a password for one time. */
@Controller
@RequestMapping(PasswordPages.ADDRESS)
@PreAuthorize("isAuthenticated()")
class PasswordPages {

    static final String ADDRESS = "/account/password";

    private static final String PAGE = "access/password";

    private final StaffPasswords passwords;
    private final StaffDirectory directory;
    private final OwnSessions sessions;
    private final LoginAttempts attempts;
    private final Words words;
    private final Flash flash;
    private final HttpSessionSecurityContextRepository kept = new HttpSessionSecurityContextRepository();

    PasswordPages(
            StaffPasswords passwords,
            StaffDirectory directory,
            OwnSessions sessions,
            LoginAttempts attempts,
            Words words,
            Flash flash) {
        this.passwords = passwords;
        this.directory = directory;
        this.sessions = sessions;
        this.attempts = attempts;
        this.words = words;
        this.flash = flash;
    }

    @GetMapping
    String form(Model model) {
        model.addAttribute("mustChange", CurrentStaff.principal().mustChoosePassword());
        model.addAttribute("shortest", PasswordPolicy.SHORTEST);
        return PAGE;
    }

    @PostMapping
    ModelAndView change(
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String newPassword,
            @RequestParam(defaultValue = "") String newPasswordAgain,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes page) {
        var who = CurrentStaff.principal();
        var fault = passwords.change(who, password, newPassword, newPasswordAgain);
        if (fault.isPresent()) {
            model.addAttribute("errors", Map.of(fault.get().field(), why(fault.get())));
            return new ModelAndView(form(model), model.asMap(), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        sessions.endOthers(who.staff(), request.getSession().getId());
        goOn(who, request, response);
        flash.done(page, "account.password.done");
        return new ModelAndView("redirect:" + (who.mustChoosePassword() ? "/" : "/account"));
    }

    private String why(PasswordFault fault) {
        return words.of(
                "account.fault." + fault,
                PasswordPolicy.SHORTEST,
                PasswordPolicy.MOST_BYTES,
                attempts.longestWait().toMinutes());
    }

    /** With all their rights, under another name of the session. */
    private void goOn(StaffPrincipal who, HttpServletRequest request, HttpServletResponse response) {
        directory.principal(who.login()).ifPresent(now -> {
            now.eraseCredentials();
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    UsernamePasswordAuthenticationToken.authenticated(now, null, now.getAuthorities()));
            SecurityContextHolder.setContext(context);
            request.changeSessionId();
            kept.saveContext(context, request, response);
        });
    }
}
