package justice.throughline.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session so long after its sign-in, however much it is used. Both times are those of the session, which the demo's
 * clock does not move.
 */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER + 1)
class LongestSession extends OncePerRequestFilter {

    private final long longest;

    LongestSession(@Value("${throughline.access.longest-session:12h}") Duration longest) {
        this.longest = longest.toMillis();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var session = request.getSession(false);
        if (session != null && session.getLastAccessedTime() - session.getCreationTime() > longest)
            session.invalidate();
        chain.doFilter(request, response);
    }

    /** Nobody is asked who they are there. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return path.startsWith("/assets/") || path.startsWith("/actuator/health");
    }
}
