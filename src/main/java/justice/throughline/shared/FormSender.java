package justice.throughline.shared;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.util.WebUtils;

/** Which page sent a form, as the browser says. */
public final class FormSender {

    private FormSender() {}

    /** Browsers say so on connections that they trust, and name the sender on all others. */
    public static boolean isOurs(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        try {
            return request.getHeader(HttpHeaders.ORIGIN) != null
                    && WebUtils.isSameOrigin(new ServletServerHttpRequest(request));
        } catch (IllegalArgumentException unreadable) {
            return false;
        }
    }

    /** Its path and query, as they were sent. */
    public static @Nullable String page(HttpServletRequest request) {
        var sender = Objects.toString(request.getHeader(HttpHeaders.REFERER), "");
        try {
            var page = URI.create(sender);
            var path = Objects.toString(page.getRawPath(), "");
            if (!path.matches("/[\\w-].*")) return null;
            return page.getRawQuery() == null ? path : path + "?" + page.getRawQuery();
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
