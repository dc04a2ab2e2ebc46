package justice.throughline.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;
import org.springframework.security.web.savedrequest.SimpleSavedRequest;
import org.springframework.stereotype.Component;

/**
 * Where whoever was asked to sign in wanted to go, kept by their browser. Nothing but one of our own pages is taken for it; and
 * nothing is kept of a program that sends its password along.
 */
@Component
class WantedPage implements RequestCache {

    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])\\p{Graph}*");
    private static final int LONGEST = 2_000;

    private final HostCookie cookie;

    WantedPage(Tls tls) {
        this.cookie = new HostCookie("WANTED", tls);
    }

    @Override
    public void saveRequest(HttpServletRequest request, HttpServletResponse response) {
        var address = address(request);
        if (!isWanted(request) || !OURS.matcher(address).matches() || address.length() > LONGEST) return;
        cookie.write(
                Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(UTF_8)), request, response);
    }

    @Override
    public @Nullable SavedRequest getRequest(HttpServletRequest request, HttpServletResponse response) {
        return kept(request).map(SimpleSavedRequest::new).orElse(null);
    }

    /** Forgets it once they are there. */
    @Override
    public @Nullable HttpServletRequest getMatchingRequest(HttpServletRequest request, HttpServletResponse response) {
        if (kept(request).filter(address(request)::equals).isPresent()) removeRequest(request, response);
        return null;
    }

    @Override
    public void removeRequest(HttpServletRequest request, HttpServletResponse response) {
        cookie.remove(request, response);
    }

    private Optional<String> kept(HttpServletRequest request) {
        return cookie.read(request).flatMap(WantedPage::decoded).filter(address -> OURS.matcher(address)
                .matches());
    }

    private static Optional<String> decoded(String value) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(value), UTF_8));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean isWanted(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getHeader("X-Requested-With") == null
                && !request.getRequestURI().contains("/favicon.");
    }

    private static String address(HttpServletRequest request) {
        var query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }
}
