package justice.throughline.shared;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Leads from what was opened back to the list as it was left: links to a row carry {@code here} as {@code return}, the row's
 * page leads to it as {@code back}, and its forms hand it on. Nothing but our own lists and their rows is taken for it.
 */
@ControllerAdvice(annotations = Controller.class)
public class WayBack implements HandlerInterceptor, WebMvcConfigurer {

    private static final String RETURN = "return";
    private static final String REDIRECT = "redirect:";

    private static final Pattern OURS = Pattern.compile(
            "/(tasks|cases|clocks|handoffs|files|inbox|imports|staff|stuck)(/[\\w:-]+)*(\\?[\\w=&%.,:;!+~*()@/?$-]*)?");

    /** Longer ways forget where they began. */
    private static final int LONGEST = 1_000;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this);
    }

    /** Where the page was opened from, told by {@code return}. */
    @ModelAttribute("back")
    @Nullable
    public static String from(HttpServletRequest request) {
        if (request.getAttribute(BrokenUploads.UNREAD) != null) return null;
        var asked = Objects.toString(request.getParameter(RETURN), "");
        return OURS.matcher(asked).matches() ? asked : null;
    }

    /** The address of this page, with the way back from it. */
    @ModelAttribute("here")
    static String here(HttpServletRequest request) {
        var address = UriComponentsBuilder.fromPath(request.getRequestURI())
                .query("GET".equals(request.getMethod()) ? request.getQueryString() : null)
                .replaceQueryParam("lang")
                .replaceQueryParam("continue");
        var here = address.build().toUriString();
        return here.length() <= LONGEST
                ? here
                : address.replaceQueryParam(RETURN).build().toUriString();
    }

    /** The page that follows a form leads back to where the form's page did. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        var back = from(request);
        var view = page == null ? null : page.getViewName();
        if (back == null || page == null || view == null || !view.startsWith(REDIRECT)) return;
        if (!view.equals(REDIRECT + back)) page.addObject(RETURN, back);
    }
}
