package justice.throughline.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;

/**
 * The tokens of forms: a session keeps them and, where there is none, a cookie, since whoever only looks at the way in is to
 * leave nothing in the database. Whoever signs in gets another, which their session keeps.
 */
@Component
class FormTokens implements CsrfTokenRepository {

    private static final String RENEWED = FormTokens.class.getName();
    private static final String SIGNED_IN = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
    private static final Pattern TOKEN = Pattern.compile("[0-9a-f-]{36}");

    private final HttpSessionCsrfTokenRepository ofSession = new HttpSessionCsrfTokenRepository();
    private final HostCookie cookie;

    FormTokens(Tls tls) {
        this.cookie = new HostCookie("CSRF", tls);
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return ofSession.generateToken(request);
    }

    /** @param token none where the one that there is counts no more */
    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null) {
            request.setAttribute(RENEWED, true);
            cookie.remove(request, response);
            ofSession.saveToken(null, request, response);
        } else if (request.getSession(false) != null) {
            ofSession.saveToken(token, request, response);
        } else {
            cookie.write(token.getToken(), request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        var kept = ofSession.loadToken(request);
        return kept != null || isRenewed(request) ? kept : ofCookie(request);
    }

    private static boolean isRenewed(HttpServletRequest request) {
        var session = request.getSession(false);
        return request.getAttribute(RENEWED) != null || session != null && session.getAttribute(SIGNED_IN) != null;
    }

    private @Nullable CsrfToken ofCookie(HttpServletRequest request) {
        var asked = ofSession.generateToken(request);
        return cookie.read(request)
                .filter(value -> TOKEN.matcher(value).matches())
                .map(value -> new DefaultCsrfToken(asked.getHeaderName(), asked.getParameterName(), value))
                .orElse(null);
    }
}
