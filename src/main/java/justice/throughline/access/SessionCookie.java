package justice.throughline.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import justice.throughline.shared.DatabaseAway;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.properties.PropertyMapper;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.ServletWebRequest;

/**
 * The cookie that names a session, set up by {@code server.servlet.session.cookie}. What cannot be the name of a session is
 * not looked for. The page that says that the database is away is shown to nobody in particular, as who asks cannot be known.
 */
@Component
class SessionCookie implements CookieSerializer {

    private static final Pattern NAME = Pattern.compile("\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final ErrorAttributes errors = new DefaultErrorAttributes();
    private final DefaultCookieSerializer cookie = new DefaultCookieSerializer();

    SessionCookie(ServerProperties server) {
        var settings = server.getServlet().getSession().getCookie();
        var set = PropertyMapper.get().alwaysApplyingWhenNonNull();
        set.from(settings::getName).to(cookie::setCookieName);
        set.from(settings::getDomain).to(cookie::setDomainName);
        set.from(settings::getPath).to(cookie::setCookiePath);
        set.from(settings::getHttpOnly).to(cookie::setUseHttpOnlyCookie);
        set.from(settings::getSecure).to(cookie::setUseSecureCookie);
        set.from(settings::getSameSite).as(site -> site.attributeValue()).to(cookie::setSameSite);
    }

    @Override
    public void writeCookieValue(CookieValue value) {
        cookie.writeCookieValue(value);
    }

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        if (request.getDispatcherType() == DispatcherType.ERROR
                && DatabaseAway.caused(errors.getError(new ServletWebRequest(request)))) return List.of();
        return cookie.readCookieValues(request).stream()
                .filter(name -> NAME.matcher(name).matches())
                .toList();
    }
}
