package justice.throughline.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import justice.throughline.shared.BrokenUploads;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Turns away a form with files that is longer than this person may send, before it is read: its token is a part of it, and
 * whoever looks for the token takes all of it in.
 */
final class UploadGate extends OncePerRequestFilter {

    /** A form whose session has ended while it was filled in; its words are kept. */
    private static final DataSize OF_A_STRANGER = DataSize.ofMegabytes(1);

    /** The largest document, with what goes with it. */
    private static final DataSize OF_STAFF = DataSize.ofMegabytes(25);

    private static final Set<Role> IMPORTERS = Set.of(Role.ADMIN, Role.MANAGER);

    private final RequestMatcher withoutToken;
    private final boolean programs;

    /**
     * @param withoutToken of these nobody looks for a token
     * @param programs whether strangers are asked who they are, and not led to the page where they sign in
     */
    UploadGate(RequestMatcher withoutToken, boolean programs) {
        this.withoutToken = withoutToken;
        this.programs = programs;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!isUpload(request) || withoutToken.matches(request) || mayBeRead(request)) {
            chain.doFilter(request, response);
            return;
        }
        request.setAttribute(BrokenUploads.UNREAD, true);
        if (CurrentStaff.find().isPresent()) {
            response.sendError(
                    isOfUnknownLength(request)
                            ? HttpStatus.LENGTH_REQUIRED.value()
                            : HttpStatus.PAYLOAD_TOO_LARGE.value());
        } else if (programs) {
            SecurityConfig.askWho(request, response, new InsufficientAuthenticationException("nobody is signed in"));
        } else {
            response.sendRedirect(request.getContextPath() + "/sign-in?expired");
        }
    }

    private static boolean mayBeRead(HttpServletRequest request) {
        var staff = CurrentStaff.find();
        if (staff.isPresent() && staff.get().roles().stream().anyMatch(IMPORTERS::contains)) return true;
        var longest = staff.isPresent() ? OF_STAFF : OF_A_STRANGER;
        return !isOfUnknownLength(request) && request.getContentLengthLong() <= longest.toBytes();
    }

    /** What says neither its length nor that it comes in pieces has no body, but in the newer protocol. */
    private static boolean isOfUnknownLength(HttpServletRequest request) {
        return request.getContentLengthLong() < 0
                && (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null
                        || request.getProtocol().startsWith("HTTP/2"));
    }

    private static boolean isUpload(HttpServletRequest request) {
        return StringUtils.startsWithIgnoreCase(request.getContentType(), MediaType.MULTIPART_FORM_DATA_VALUE);
    }
}
