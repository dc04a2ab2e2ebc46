package justice.throughline.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import justice.throughline.shared.Flash;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What somebody who is signed in can see and do about their own sign-in. */
@Controller
@RequestMapping("/account")
@PreAuthorize("isAuthenticated()")
class AccountPages {

    private static final String PAGE = "redirect:/account";

    private final OwnSessions sessions;
    private final Audit audit;
    private final Flash flash;

    AccountPages(OwnSessions sessions, Audit audit, Flash flash) {
        this.sessions = sessions;
        this.audit = audit;
        this.flash = flash;
    }

    @GetMapping
    String account(HttpServletRequest request, Model model) {
        model.addAttribute("login", CurrentStaff.principal().login());
        model.addAttribute("sessions", sessions.list(CurrentStaff.get(), idOf(request)));
        return "access/account";
    }

    /** Ending the one that asks is signing out. */
    @PostMapping("/sessions/end")
    String end(@RequestParam(defaultValue = "") String session, HttpServletRequest request, RedirectAttributes page)
            throws ServletException {
        if (session.equals(OwnSessions.key(idOf(request)))) {
            request.logout();
            return "redirect:/sign-in?out";
        }
        sessions.end(CurrentStaff.get(), session);
        audit.write(null, "session ended of " + CurrentStaff.get().number());
        flash.done(page, "account.sessions.ended");
        return PAGE;
    }

    @PostMapping("/sessions/end-others")
    String endOthers(HttpServletRequest request, RedirectAttributes page) {
        sessions.endOthers(CurrentStaff.get(), idOf(request));
        audit.write(null, "other sessions ended of " + CurrentStaff.get().number());
        flash.done(page, "account.sessions.others-ended");
        return PAGE;
    }

    private static String idOf(HttpServletRequest request) {
        return request.getSession().getId();
    }
}
