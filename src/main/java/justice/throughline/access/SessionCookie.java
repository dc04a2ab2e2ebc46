package justice.throughline.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import justice.throughline.shared.DatabaseAway;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.web.server.Cookie;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The cookie that names a session, set up by {@code server.servlet.session.cookie}. By TLS it has a name that browsers take from
 * this host alone, and only with what goes with it; without, as on a laptop, its plain name. What cannot be the name of a session
 * is not looked for. The page that says that the database is away is shown to nobody in particular, as who asks cannot be known.
 */
@Component
class SessionCookie implements CookieSerializer {

    private static final String PLAIN_NAME = "SESSION";

    private static final Pattern NAME = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final ErrorAttributes errors = new DefaultErrorAttributes();
    private final DefaultCookieSerializer plain;
    private final DefaultCookieSerializer byTls;
    private final Tls tls;

    SessionCookie(ServerProperties server, Tls tls) {
        var settings = server.getServlet().getSession().getCookie();
        this.plain = cookie(settings);
        this.byTls = cookie(settings);
        byTls.setCookieName(Tls.OF_THIS_HOST_ALONE + Objects.requireNonNullElse(settings.getName(), PLAIN_NAME));
        byTls.setUseSecureCookie(true);
        byTls.setCookiePath("/");
        this.tls = tls;
    }

    private static DefaultCookieSerializer cookie(Cookie settings) {
        var cookie = new DefaultCookieSerializer();
        var set = PropertyMapper.get().alwaysApplyingWhenNonNull();
        set.from(settings::getName).to(cookie::setCookieName);
        set.from(settings::getPath).to(cookie::setCookiePath);
        set.from(settings::getHttpOnly).to(cookie::setUseHttpOnlyCookie);
        set.from(settings::getSameSite).as(site -> site.attributeValue()).to(cookie::setSameSite);
        return cookie;
    }

    private DefaultCookieSerializer cookieFor(HttpServletRequest request) {
        return tls.carries(request) ? byTls : plain;
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        cookieFor(value.getRequest()).writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR
                && DatabaseAway.caused(errors.getError(new ServletWebRequest(request)))) return List.of();
        return cookieFor(request).readCookieValues(request).stream()
                .filter(name -> NAME.matcher(name).matches())
                .toList();
    }
}
