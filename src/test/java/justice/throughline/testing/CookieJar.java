package justice.throughline.testing;

import jakarta.servlet.http.Cookie;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.ResultHandler;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The cookies of one browser: takes them from each answer, and sends them with each request. */
public final class CookieJar implements RequestPostProcessor, ResultHandler {

    private final Map<String, Cookie> cookies = new LinkedHashMap<>();

    @Override
    public MockHttpServletRequest postProcessRequest(MockHttpServletRequest request) {
        if (!cookies.isEmpty()) request.setCookies(cookies.values().toArray(Cookie[]::new));
        return request;
    }

    @Override
    public void handle(MvcResult result) {
        for (var cookie : result.getResponse().getCookies()) {
            if (cookie.getMaxAge() == 0) cookies.remove(cookie.getName());
            else cookies.put(cookie.getName(), cookie);
        }
    }
}
