package justice.throughline.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import justice.throughline.shared.Coded;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets programs in by their token (RFC 6750). Whoever sends one is its owner or nobody, whatever session or password goes along;
 * one that does not work is a guess from that address.
 */
final class TokenSignIn extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final OwnTokens tokens;
    private final LoginAttempts attempts;
    private final SignInAudit audit;

    TokenSignIn(OwnTokens tokens, LoginAttempts attempts, SignInAudit audit) {
        this.tokens = tokens;
        this.attempts = attempts;
        this.audit = audit;
    }

    static boolean isTried(HttpServletRequest request) {
        return StringUtils.startsWithIgnoreCase(request.getHeader(HttpHeaders.AUTHORIZATION), SCHEME);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isTried(request)) {
            chain.doFilter(request, response);
            return;
        }
        if (attempts.isClosedTo(request.getRemoteAddr())) {
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
            return;
        }
        var text = request.getHeader(HttpHeaders.AUTHORIZATION)
                .substring(SCHEME.length())
                .strip();
        var found = tokens.find(text);
        if (found.isEmpty()) {
            attempts.failedFrom(request.getRemoteAddr());
            audit.wrongToken();
            refuse(response, HttpStatus.UNAUTHORIZED, "error=\"invalid_token\"");
        } else if (found.get().scopes().stream().noneMatch(scope -> scope.opens(request))) {
            audit.outOfScope(found.get(), request);
            var theirs = found.get().scopes().stream().map(Coded::code).collect(Collectors.joining(" "));
            refuse(response, HttpStatus.FORBIDDEN, "error=\"insufficient_scope\", scope=\"" + theirs + "\"");
        } else {
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(found.get());
            SecurityContextHolder.setContext(context);
            chain.doFilter(request, response);
        }
    }

    private static void refuse(HttpServletResponse response, HttpStatus status, String why) throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, SCHEME + "realm=\"Throughline\", " + why);
        response.sendError(status.value());
    }
}
