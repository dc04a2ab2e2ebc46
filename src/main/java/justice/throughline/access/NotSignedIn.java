package justice.throughline.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.DefaultRedirectStrategy;
import org.springframework.security.web.RedirectStrategy;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/** Leads whoever was not let in back to the form, with the user name that they typed; a password is kept nowhere. */
class NotSignedIn implements AuthenticationFailureHandler {

    /** What the session keeps of the last attempt. */
    static final String USERNAME = "justice.throughline.access.NotSignedIn.username";

    private static final int LONGEST = 100;

    private final RedirectStrategy redirect = new DefaultRedirectStrategy();

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        if (AskToWait.whereAway(request, response, refused)) return;
        var typed = Objects.toString(request.getParameter("username"), "").strip();
        request.getSession().setAttribute(USERNAME, typed.substring(0, Math.min(typed.length(), LONGEST)));
        redirect.sendRedirect(
                request, response, refused instanceof LockedException ? "/sign-in?locked" : "/sign-in?error");
    }
}
