package justice.throughline.files;

import java.util.List;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The addresses at which files of one kind are offered. */
final class Offered {

    private Offered() {}

    /** Those that end so, or say that they produce it, in order. */
    static List<String> at(RequestMappingHandlerMapping mappings, String ending, String type) {
        return mappings.getHandlerMethods().keySet().stream()
                .filter(mapping -> produces(mapping, type)
                        || mapping.getPatternValues().stream().anyMatch(pattern -> pattern.endsWith(ending)))
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .sorted()
                .toList();
    }

    private static boolean produces(RequestMappingInfo mapping, String type) {
        return mapping.getProducesCondition().getProducibleMediaTypes().stream()
                .anyMatch(each -> type.equals(each.getType() + "/" + each.getSubtype()));
    }
}
