package justice.throughline.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.stereotype.Component;

/**
 * Whether whoever asks does so by TLS: the application ends it, a proxy that is believed says so, or
 * {@code server.servlet.session.cookie.secure} says that nobody can ask otherwise.
 */
@Component
class Tls {

    /** What begins the name of a cookie that browsers take by TLS only, from this host and for all of it. */
    static final String OF_THIS_HOST_ALONE = "__Host-";

    private final boolean always;

    Tls(ServerProperties server) {
        this.always =
                Boolean.TRUE.equals(server.getServlet().getSession().getCookie().getSecure());
    }

    boolean carries(HttpServletRequest request) {
        return always || request.isSecure();
    }
}
