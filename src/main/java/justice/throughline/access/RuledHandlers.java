package justice.throughline.access;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authentication.AuthenticationTrustResolverImpl;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Denies every page and endpoint that carries no rule of its own, and all to who has been disabled. Those with {@link PreAuthorize}, and addresses that
 * nothing answers, are open to anyone signed in; the rule then decides.
 */
@Component
class RuledHandlers implements AuthorizationManager<RequestAuthorizationContext> {

    private final RequestMappingHandlerMapping mapping;
    private final Leavers leavers;
    private final AuthenticationTrustResolverImpl trust = new AuthenticationTrustResolverImpl();

    RuledHandlers(RequestMappingHandlerMapping requestMappingHandlerMapping, Leavers leavers) {
        this.mapping = requestMappingHandlerMapping;
        this.leavers = leavers;
    }

    @Override
    public AuthorizationDecision check(Supplier<Authentication> authentication, RequestAuthorizationContext context) {
        var who = authentication.get();
        return new AuthorizationDecision(
                trust.isAuthenticated(who) && !leavers.include(who) && allows(who, context.getRequest()));
    }

    /** For what libraries answer: whoever is signed in, unless they have to choose their password first. */
    AuthorizationManager<RequestAuthorizationContext> signedIn() {
        return (authentication, context) -> {
            var who = authentication.get();
            return new AuthorizationDecision(
                    trust.isAuthenticated(who) && !leavers.include(who) && !mustChoosePassword(who));
        };
    }

    private boolean allows(Authentication who, HttpServletRequest request) {
        var handler = handlerOf(request);
        if (mustChoosePassword(who)) return handler != null && handler.getBeanType() == PasswordPages.class;
        return handler == null || hasRule(handler);
    }

    private static boolean mustChoosePassword(Authentication who) {
        return CurrentStaff.principalOf(who)
                .filter(StaffPrincipal::mustChoosePassword)
                .isPresent();
    }

    static boolean hasRule(HandlerMethod handler) {
        return AnnotatedElementUtils.hasAnnotation(handler.getMethod(), PreAuthorize.class)
                || AnnotatedElementUtils.hasAnnotation(handler.getBeanType(), PreAuthorize.class);
    }

    private @Nullable HandlerMethod handlerOf(HttpServletRequest request) {
        ServletRequestPathUtils.parseAndCache(request);
        try {
            var chain = mapping.getHandler(request);
            return chain != null && chain.getHandler() instanceof HandlerMethod method ? method : null;
        } catch (ServletException answeredByMvc) {
            return null; // wrong method or media type: 405, 406 or 415 follow
        } catch (Exception unexpected) {
            throw new IllegalStateException("no handler could be looked up", unexpected);
        }
    }
}
