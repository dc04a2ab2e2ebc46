package justice.throughline.catalogue;

import io.camunda.client.annotation.JobWorker;
import io.camunda.client.annotation.Variable;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.util.ClassUtils;

/**
 * Every job worker of the release, found on the class path.
 *
 * @param answers the variables that it sets
 */
public record Workers(String type, Class<?> worker, Set<String> variables, Set<String> answers) {

    public static Set<String> types() {
        return all().stream().map(Workers::type).collect(Collectors.toSet());
    }

    static List<Workers> all() {
        return new ClassPathScanningCandidateComponentProvider(true)
                .findCandidateComponents("justice.throughline.workers").stream()
                        .map(found -> ClassUtils.resolveClassName(String.valueOf(found.getBeanClassName()), null))
                        .flatMap(Workers::of)
                        .toList();
    }

    private static Stream<Workers> of(Class<?> worker) {
        return Stream.of(worker.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(JobWorker.class))
                .map(method -> new Workers(
                        method.getAnnotation(JobWorker.class).type(), worker, variables(method), answers(method)));
    }

    private static Set<String> answers(Method method) {
        var components = method.getReturnType().getRecordComponents();
        return components == null
                ? Set.of()
                : Stream.of(components).map(RecordComponent::getName).collect(Collectors.toSet());
    }

    private static Set<String> variables(Method method) {
        return Stream.of(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(Variable.class))
                .map(parameter -> parameter.getName())
                .collect(Collectors.toSet());
    }
}
