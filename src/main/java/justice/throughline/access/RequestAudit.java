package justice.throughline.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import justice.throughline.access.AuditEntry.Action;
import justice.throughline.access.AuditEntry.Outcome;
import justice.throughline.shared.DatabaseAway;
import justice.throughline.shared.PathVariables;
import justice.throughline.shared.RowsShown;
import justice.throughline.shared.ShowsNobody;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Notes every request of a member of staff, so that no page and no endpoint can forget it: those whose handler notes what it
 * shows or does by {@link Audit} are known by that, all others by their address with the search in it and the number of rows.
 * It notes before anything is sent: what cannot be noted is not shown. Only {@link ShowsNobody} is left out.
 */
@Component
class RequestAudit implements WebMvcConfigurer, HandlerInterceptor {

    private static final String WATCHED = RequestAudit.class.getName();
    private static final String OURS = "justice.throughline.";
    private static final int LONGEST = 1_000;

    /** What somebody may not see or do, is not there, or may not be done now. */
    private static final Set<Integer> REFUSALS = Set.of(403, 404, 409);

    /** Nothing can be noted while the database is away. */
    private static final int AWAY = 503;

    private final Audit audit;

    RequestAudit(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && isWatched(method)) request.setAttribute(WATCHED, true);
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null) return;
        var status = page.getStatus();
        answered(request, status == null ? response.getStatus() : status.value(), page.getModel());
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception thrown) {
        var status = status(response, thrown);
        if (status < 400) answered(request, status, null);
        else if (REFUSALS.contains(status)) note(request, Outcome.REFUSED, null);
        else if (status >= 500 && status != AWAY) note(request, Outcome.FAILED, null);
    }

    /**
     * Notes it unless the handler has, or it is refused.
     *
     * @param shown the model of a page, or the body of an answer
     */
    void answered(HttpServletRequest request, int status, @Nullable Object shown) {
        if (status < 400 && !Audit.hasNoted()) note(request, Outcome.DONE, RowsShown.of(shown));
    }

    static boolean isWatched(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith(OURS)
                && !AnnotatedElementUtils.hasAnnotation(handler.getMethod(), ShowsNobody.class)
                && !AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), ShowsNobody.class);
    }

    /** Of who asked and for what, as a refused one is told. */
    static String what(HttpServletRequest request) {
        var query = request.getQueryString();
        var what = request.getMethod() + " " + request.getRequestURI() + (query == null ? "" : "?" + query);
        return what.length() <= LONGEST ? what : what.substring(0, LONGEST);
    }

    private void note(HttpServletRequest request, Outcome outcome, @Nullable Integer rows) {
        var who = CurrentStaff.find().orElse(null);
        if (who == null || request.getAttribute(WATCHED) == null) return;
        var action = isRead(request) ? Action.READ : Action.ASK;
        audit.note(new AuditEntry(who.number(), Whence.of(who), action, outcome, what(request), caseOf(request), rows));
    }

    static boolean isRead(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private static int status(HttpServletResponse response, @Nullable Exception thrown) {
        if (thrown == null) return response.getStatus();
        if (thrown instanceof AccessDeniedException) return HttpServletResponse.SC_FORBIDDEN;
        return DatabaseAway.caused(thrown) ? AWAY : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    private static @Nullable UUID caseOf(HttpServletRequest request) {
        return PathVariables.id(request, "caseId").orElse(null);
    }
}
