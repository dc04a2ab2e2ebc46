package justice.throughline.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

/** What the frame around every page shows: who is signed in, where they are, the other language. */
@ControllerAdvice(annotations = Controller.class)
class PageFrame {

    private final boolean demo;

    PageFrame(Environment environment) {
        this.demo = environment.acceptsProfiles(Profiles.of("demo"));
    }

    @ModelAttribute("staff")
    @Nullable
    Staff staff() {
        return CurrentStaff.find().orElse(null);
    }

    @ModelAttribute("path")
    String path(HttpServletRequest request) {
        return request.getRequestURI();
    }

    @ModelAttribute("demoMode")
    boolean demoMode() {
        return demo;
    }

    @ModelAttribute("otherLanguageLink")
    String otherLanguageLink(HttpServletRequest request, Locale locale) {
        return UriComponentsBuilder.fromPath("GET".equals(request.getMethod()) ? request.getRequestURI() : "/")
                .query(request.getQueryString())
                .replaceQueryParam("lang", "cy".equals(locale.getLanguage()) ? "en" : "cy")
                .build()
                .toUriString();
    }
}
