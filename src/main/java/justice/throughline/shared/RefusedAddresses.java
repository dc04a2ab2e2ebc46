package justice.throughline.shared;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/** Which part of an address made the server or its firewall refuse it, before any handler was chosen. */
@Component
class RefusedAddresses {

    /** What hides another address, once somebody decodes it again. */
    private static final Pattern OTHER_ADDRESS = Pattern.compile("[/\\\\%;.\\p{Cc}\\p{Cs}\\uFFFD]");

    private final RequestMappingHandlerMapping mapping;
    private final MessageSource messages;

    RefusedAddresses(RequestMappingHandlerMapping requestMappingHandlerMapping, MessageSource messages) {
        this.mapping = requestMappingHandlerMapping;
        this.messages = messages;
    }

    /**
     * The reason by the name of the part, in the language of the request; empty where no part is to blame.
     *
     * @param path as it was sent
     */
    Map<String, String> faults(String method, String path) {
        var faults = new LinkedHashMap<String, String>();
        variables(method, path).forEach((name, value) -> {
            if (OTHER_ADDRESS.matcher(value).find()) {
                faults.put(
                        name,
                        messages.getMessage(
                                "problem.unfit-text.address", new Object[] {name}, LocaleContextHolder.getLocale()));
            }
        });
        return faults;
    }

    private Map<String, String> variables(String method, String path) {
        var parsed = PathContainer.parsePath(path);
        return mapping.getHandlerMethods().keySet().stream()
                .filter(mapped -> mapped.getMethodsCondition().getMethods().contains(RequestMethod.resolve(method)))
                .flatMap(mapped -> mapped.getPatternValues().stream())
                .map(pattern -> mapping.getPatternParser().parse(pattern))
                .filter(pattern -> pattern.matches(parsed))
                .min(PathPattern.SPECIFICITY_COMPARATOR)
                .map(pattern -> pattern.matchAndExtract(parsed))
                .map(PathPattern.PathMatchInfo::getUriVariables)
                .orElse(Map.of());
    }
}
