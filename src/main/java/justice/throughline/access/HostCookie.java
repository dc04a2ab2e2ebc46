package justice.throughline.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A cookie that a browser keeps for us until it is closed, in place of a session: scripts do not see it, other sites do not send
 * it, and by TLS no other host can set it.
 */
final class HostCookie {

    private final String name;
    private final Tls tls;

    HostCookie(String name, Tls tls) {
        this.name = name;
        this.tls = tls;
    }

    Optional<String> read(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(request))).map(cookie -> cookie.getValue());
    }

    /** @param value without any letter that a cookie cannot have */
    void write(String value, HttpServletRequest request, HttpServletResponse response) {
        add(cookie(value, request).build(), response);
    }

    void remove(HttpServletRequest request, HttpServletResponse response) {
        if (read(request).isPresent())
            add(cookie("", request).maxAge(Duration.ZERO).build(), response);
    }

    private ResponseCookie.ResponseCookieBuilder cookie(String value, HttpServletRequest request) {
        return ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .path("/")
                .sameSite("Lax")
                .secure(tls.carries(request));
    }

    private String name(HttpServletRequest request) {
        return tls.carries(request) ? Tls.OF_THIS_HOST_ALONE + name : name;
    }

    private static void add(ResponseCookie cookie, HttpServletResponse response) {
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
