package justice.throughline.access;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.session.Session;

/**
 * Where somebody has signed in, kept by their session.
 *
 * @param address of the machine, or of a proxy that is not believed
 * @param browser its name; empty where it is not known
 * @param system that it runs on; empty where it is not known
 */
record SessionOrigin(String address, String browser, String system) implements Serializable {

    private static final String NAME = SessionOrigin.class.getName();

    /** What names the browser, each before those that it claims to be as well. */
    private static final String[][] BROWSERS = {
        {"Edg", "Edge"},
        {"OPR/", "Opera"},
        {"SamsungBrowser/", "Samsung Internet"},
        {"Firefox/", "Firefox"},
        {"FxiOS/", "Firefox"},
        {"CriOS/", "Chrome"},
        {"Chrome/", "Chrome"},
        {"Safari/", "Safari"}
    };

    private static final String[][] SYSTEMS = {
        {"Windows", "Windows"},
        {"iPhone", "iPhone"},
        {"iPad", "iPad"},
        {"Android", "Android"},
        {"CrOS", "ChromeOS"},
        {"Mac OS X", "Mac"},
        {"Linux", "Linux"}
    };

    static SessionOrigin of(HttpServletRequest request) {
        var agent = Objects.toString(request.getHeader(HttpHeaders.USER_AGENT), "");
        return new SessionOrigin(request.getRemoteAddr(), named(agent, BROWSERS), named(agent, SYSTEMS));
    }

    static void keep(HttpServletRequest request) {
        request.getSession().setAttribute(NAME, of(request));
    }

    /** Of a session that began before it was kept, there is none. */
    static @Nullable SessionOrigin in(Session session) {
        return session.getAttribute(NAME);
    }

    private static String named(String agent, String[][] names) {
        for (var name : names) {
            if (agent.contains(name[0])) return name[1];
        }
        return "";
    }
}
