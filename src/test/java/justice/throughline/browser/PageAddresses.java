package justice.throughline.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses of all pages. */
final class PageAddresses {

    private PageAddresses() {}

    /** @param samples an address for each page that is of something; one that is missing fails */
    static List<String> of(RequestMappingHandlerMapping mappings, Map<String, String> samples) {
        var patterns = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> isPage(entry.getKey(), entry.getValue()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .filter(pattern -> !pattern.equals("/"))
                .sorted()
                .toList();
        assertThat(patterns)
                .as("each page of something has a sample")
                .filteredOn(pattern -> pattern.contains("{"))
                .isSubsetOf(samples.keySet());
        return patterns.stream()
                .map(pattern -> samples.getOrDefault(pattern, pattern))
                .toList();
    }

    private static boolean isPage(RequestMappingInfo mapping, HandlerMethod method) {
        return method.getBeanType().isAnnotationPresent(Controller.class)
                && !method.getBeanType().isAnnotationPresent(RestController.class)
                && !method.hasMethodAnnotation(ResponseBody.class)
                && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)
                && method.getReturnType().getParameterType() == String.class;
    }
}
