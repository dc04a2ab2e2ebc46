package justice.throughline.shared;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
 * @param types of the parameters by their names
 */
record AskedParameters(Map<String, Class<?>> types) {

    private static final DefaultParameterNameDiscoverer NAMES = new DefaultParameterNameDiscoverer();

    static AskedParameters of(HandlerMethod handler) {
        var types = new TreeMap<String, Class<?>>();
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(NAMES);
            types.putAll(types(parameter, String.valueOf(parameter.getParameterName())));
        }
        return new AskedParameters(types);
    }

    /** The values that this parameter may have; none where any will do. */
    List<String> choices(String name) {
        return constants(name)
                .map(each -> each instanceof Coded coded ? coded.code() : each.name())
                .toList();
    }

    /** Whether this parameter may have that value, as far as it is a choice. */
    boolean takes(String name, String value) {
        return value.isBlank()
                || choices(name).isEmpty()
                || constants(name)
                        .anyMatch(each -> each instanceof Coded coded
                                ? coded.isMeantBy(value.strip())
                                : each.name().equals(value.strip()));
    }

    private Stream<Enum<?>> constants(String name) {
        return Stream.ofNullable(types.get(name))
                .filter(Class::isEnum)
                .flatMap(type -> Arrays.stream((Enum<?>[]) type.getEnumConstants()));
    }

    private static Map<String, Class<?>> types(MethodParameter parameter, String name) {
        var date = parameter.getParameterAnnotation(AskedDate.class);
        if (date != null) return ofDate(name, date.value());
        var asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked != null) return ofOne(asked.name().isEmpty() ? name : asked.name(), parameter.getParameterType());
        return parameter.hasParameterAnnotations() ? Map.of() : ofRecord(parameter.getParameterType());
    }

    private static Map<String, Class<?>> ofDate(String name, DateKind kind) {
        return Stream.concat(Stream.of(name), DateInput.of(name, kind, Map.of()).sent().keySet().stream())
                .collect(Collectors.toMap(Function.identity(), part -> String.class));
    }

    /** All parameters in one map say nothing about their names. */
    private static Map<String, Class<?>> ofOne(String name, Class<?> type) {
        return Map.class.isAssignableFrom(type) ? Map.of() : Map.of(name, type);
    }

    private static Map<String, Class<?>> ofRecord(Class<?> type) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getType))
                : Map.of();
    }
}
