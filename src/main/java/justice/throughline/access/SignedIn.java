package justice.throughline.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;

/** Leads whoever has signed in to the form they could not send, or to where they wanted. */
class SignedIn extends SavedRequestAwareAuthenticationSuccessHandler {

    private final UnsentForms unsent;

    SignedIn(UnsentForms unsent, RequestCache wanted) {
        this.unsent = unsent;
        setRequestCache(wanted);
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws ServletException, IOException {
        request.getSession().removeAttribute(NotSignedIn.USERNAME);
        SessionOrigin.keep(request);
        var form = unsent.giveBack(request, response, authentication.getName());
        if (form.isPresent()) getRedirectStrategy().sendRedirect(request, response, form.get());
        else super.onAuthenticationSuccess(request, response, authentication);
    }
}
