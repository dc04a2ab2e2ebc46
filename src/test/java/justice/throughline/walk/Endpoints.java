package justice.throughline.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import justice.throughline.shared.AskedDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.support.MultipartResolutionDelegate;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint that the application maps, read from its handlers. */
final class Endpoints {

    /** Addresses that libraries answer. */
    private static final List<String> OF_LIBRARIES = List.of("/error", "/v3/", "/swagger-ui");

    /** What a handler reads by name from all that was sent. */
    private static final Map<String, List<String>> READ_BY_NAME = Map.ofEntries(
            Map.entry("/tasks/{key}", List.of("return", "crimeType", "proposedOutcome")),
            Map.entry("/tasks/{key}/claim", List.of("return")),
            Map.entry("/tasks/{key}/release", List.of("return")),
            Map.entry("/tasks/{key}/closing", List.of("reason:telling:1")),
            Map.entry("/models/forms/{id}", List.of("hearingDate-day", "hearingDate-year", "hearingDate-hour")),
            Map.entry("/handoffs/{id}", List.of("note", "redirectTo")),
            Map.entry("/handoffs/{id}/answers", List.of("note", "redirectTo", "reference", "toldBy", "way")),
            Map.entry("/handoffs/{id}/answers/{key}", List.of("decision", "why")),
            Map.entry("/cases/{caseId}/hearings/{number}/move", List.of("reason")),
            Map.entry("/cases/{caseId}/hearings/{number}/vacate", List.of("reason")),
            Map.entry("/cases/{caseId}/hearings/{number}/result", List.of("of", "outcome")),
            Map.entry("/cases/break-glass", List.of("ref", "purpose", "reason", "time")),
            Map.entry("/broken-glass/{key}", List.of("finding", "note", "form")),
            Map.entry("/clocks/{id}/stop", List.of("reason", "form")),
            Map.entry("/clocks/{id}/pause", List.of("reason", "form")),
            Map.entry("/clocks/{id}/extend", List.of("reason", "form")),
            Map.entry("/clocks/{id}/vary", List.of("reason", "form")),
            Map.entry("/clocks/{id}/void", List.of("reason", "form")),
            Map.entry(
                    "/clocks/calculator",
                    List.of(
                            "kind",
                            "jurisdiction",
                            "start",
                            "start-day",
                            "start-month",
                            "start-year",
                            "victimCategory",
                            "asOf",
                            "asOf-year")));

    private Endpoints() {}

    static List<Endpoint> of(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .flatMap(entry -> endpoints(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Endpoint::pattern)
                        .thenComparing(each -> each.method().name()))
                .toList();
    }

    private static Stream<Endpoint> endpoints(RequestMappingInfo mapped, HandlerMethod handler) {
        return mapped.getPatternValues().stream()
                .filter(pattern -> OF_LIBRARIES.stream().noneMatch(pattern::startsWith))
                .flatMap(pattern -> mapped.getMethodsCondition().getMethods().stream()
                        .map(method -> endpoint(method.asHttpMethod(), pattern, handler)));
    }

    private static Endpoint endpoint(HttpMethod method, String pattern, HandlerMethod handler) {
        var asked = new ArrayList<Asked>();
        @Nullable JsonExample body = null;
        for (var parameter : handler.getMethodParameters()) {
            parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                body = new JsonExample(ResolvableType.forMethodParameter(parameter));
                asked.addAll(body.members());
            } else {
                asked(pattern, parameter).forEach(asked::add);
            }
        }
        if (handler.getMethodParameters().length > 0) {
            READ_BY_NAME.getOrDefault(pattern, List.of()).stream()
                    .filter(name -> asked.stream().noneMatch(each -> each.name().equals(name)))
                    .forEach(name -> asked.add(new Asked(Place.FIELD, name, String.class)));
        }
        return new Endpoint(method, pattern, List.copyOf(asked), body);
    }

    private static Stream<Asked> asked(String pattern, MethodParameter parameter) {
        var type = parameter.getParameterType();
        var name = Objects.requireNonNull(parameter.getParameterName());
        if (parameter.hasParameterAnnotation(PathVariable.class)) return Stream.of(new Asked(Place.PATH, name, type));
        if (MultipartResolutionDelegate.isMultipartArgument(parameter))
            return Stream.of(new Asked(Place.FILE, name, type));
        var date = Optional.ofNullable(parameter.getParameterAnnotation(AskedDate.class));
        if (date.isPresent()) {
            return Stream.concat(
                    Stream.of(new Asked(Place.FIELD, name, String.class)),
                    date.get().value().parts().stream()
                            .map(part -> name + "-" + part.name().toLowerCase(Locale.ROOT))
                            .map(part -> new Asked(Place.FIELD, part, String.class)));
        }
        if (type == Map.class) {
            if (!READ_BY_NAME.containsKey(pattern)) throw new AssertionError("no names for the fields of " + pattern);
            return Stream.empty();
        }
        if (parameter.hasParameterAnnotation(RequestParam.class)) return Stream.of(new Asked(Place.FIELD, name, type));
        return isCommand(type)
                ? Arrays.stream(type.getRecordComponents())
                        .map(field -> new Asked(Place.FIELD, field.getName(), field.getType()))
                : Stream.empty();
    }

    private static boolean isCommand(Class<?> type) {
        return type.isRecord() && !BeanUtils.isSimpleProperty(type);
    }
}
