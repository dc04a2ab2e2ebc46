package justice.throughline.shared;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import justice.throughline.shared.AskedParameters.Parameter;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Refuses an address that asks by a name its handler does not know, or for a value that its choice does not have: what is
 * mistyped would otherwise be left out, and the answer would be about everything.
 */
@Component
class ParameterGuard implements HandlerInterceptor, WebMvcConfigurer {

    /** The language, the list that a page leads back to, and what the way back from signing in adds. */
    private static final Set<String> EVERYWHERE = Set.of("lang", "return", "continue");

    private static final String OURS = ParameterGuard.class.getPackageName().replaceFirst("\\.\\w+$", ".");

    private final Map<Method, AskedParameters> asked = new ConcurrentHashMap<>();
    private final UnknownWords unknown;
    private final KnownCodes codes;

    ParameterGuard(UnknownWords unknown, KnownCodes codes) {
        this.unknown = unknown;
        this.codes = codes;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        // after the language is chosen, in which it refuses
        registry.addInterceptor(this).order(Ordered.LOWEST_PRECEDENCE);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        var query = request.getQueryString();
        if (query != null
                && request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod method
                && method.getBeanType().getName().startsWith(OURS)) {
            check(method, query, request.getParameterMap());
        }
        return true;
    }

    private void check(HandlerMethod method, String query, Map<String, String[]> sent) {
        var takes = asked.computeIfAbsent(method.getMethod(), any -> AskedParameters.of(method))
                .parameters();
        var known = new TreeSet<>(takes.keySet());
        known.addAll(EVERYWHERE);
        if (method.getBean() instanceof FurtherParameters more) known.addAll(more.furtherParameters(sent));
        for (var name : QueryNames.of(query)) {
            if (!known.contains(name)) throw unknown.parameter(name, known);
            var parameter = takes.get(name);
            if (parameter == null) continue;
            Stream.ofNullable(sent.get(name))
                    .flatMap(Arrays::stream)
                    .filter(value -> value != null && !value.isBlank())
                    .forEach(value -> check(name, parameter, value));
        }
    }

    private void check(String name, Parameter parameter, String value) {
        if (!parameter.takes(value)) throw unknown.choice(name, value, parameter.choices());
        parameter.codes().ifPresent(oneOf -> codes.check(name, value, oneOf));
    }
}
