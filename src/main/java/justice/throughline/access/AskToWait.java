package justice.throughline.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import justice.throughline.shared.DatabaseAway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** While the database is away nobody can be known, and so nobody is taken for a stranger: all are asked to wait. */
@Component
@Order(SessionRepositoryFilter.DEFAULT_ORDER - 1)
class AskToWait extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(AskToWait.class);

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException failed) {
            if (response.isCommitted() || !whereAway(request, response, failed)) throw failed;
        }
    }

    /** @return whether this failed because the database is away; then it is answered */
    static boolean whereAway(HttpServletRequest request, HttpServletResponse response, Exception failed)
            throws IOException {
        if (!DatabaseAway.caused(failed)) return false;
        LOG.warn(
                "The database is away or has no room: {}",
                NestedExceptionUtils.getMostSpecificCause(failed).getMessage());
        request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failed); // SessionCookie looks for nobody then
        response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        return true;
    }
}
