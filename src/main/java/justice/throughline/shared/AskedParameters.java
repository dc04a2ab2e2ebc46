package justice.throughline.shared;

import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * What a handler takes from its address, as its signature says.
 *
 * @param parameters by their names
 */
record AskedParameters(Map<String, Parameter> parameters) {

    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    /** @param codes whose codes it is asked by, where it is a text that has to be one */
    record Parameter(Class<?> type, Optional<Class<? extends Codes>> codes) {

        static Parameter of(Class<?> type, AnnotatedElement declared) {
            return new Parameter(
                    type,
                    Optional.ofNullable(declared.getAnnotation(OneOf.class)).map(OneOf::value));
        }

        /** The values that it may have; none where any will do or only the application knows. */
        List<String> choices() {
            return constants()
                    .map(each -> each instanceof Coded coded ? coded.code() : each.name())
                    .toList();
        }

        /** Whether it may have that value, as far as it is a choice. */
        boolean takes(String value) {
            return choices().isEmpty()
                    || constants()
                            .anyMatch(each -> each instanceof Coded coded
                                    ? coded.isMeantBy(value.strip())
                                    : each.name().equals(value.strip()));
        }

        private Stream<Enum<?>> constants() {
            return type.isEnum() ? Arrays.stream((Enum<?>[]) type.getEnumConstants()) : Stream.of();
        }
    }

    static AskedParameters of(HandlerMethod handler) {
        var parameters = new TreeMap<String, Parameter>();
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(NAMES);
            parameters.putAll(of(parameter, String.valueOf(parameter.getParameterName())));
        }
        return new AskedParameters(parameters);
    }

    private static Map<String, Parameter> of(MethodParameter parameter, String name) {
        var date = parameter.getParameterAnnotation(AskedDate.class);
        if (date != null) return ofDate(name, date.value());
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked != null) return ofOne(asked.name().isEmpty() ? name : asked.name(), parameter);
        return parameter.hasParameterAnnotations() ? Map.of() : ofRecord(parameter.getParameterType());
    }

    private static Map<String, Parameter> ofDate(String name, DateKind kind) {
        return Stream.concat(Stream.of(name), DateInput.of(name, kind, Map.of()).sent().keySet().stream())
                .collect(Collectors.toMap(Function.identity(), part -> new Parameter(String.class, Optional.empty())));
    }

    /** All parameters in one map say nothing about their names. */
    private static Map<String, Parameter> ofOne(String name, MethodParameter parameter) {
        return Map.class.isAssignableFrom(parameter.getParameterType())
                ? Map.of()
                : Map.of(name, Parameter.of(parameter.getParameterType(), parameter.getParameter()));
    }

    private static Map<String, Parameter> ofRecord(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .collect(Collectors.toMap(each -> each.getName(), each -> Parameter.of(each.getType(), each)))
                : Map.of();
    }
}
