package justice.throughline.catalogue;

import static java.util.Comparator.comparing;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts a caller before what it calls, and whoever calls most first, so that tables read like the journey. */
final class ReadingOrder {

    private ReadingOrder() {}

    static Map<String, ProcessModel> of(Collection<ProcessModel> models) {
        var byId = models.stream().collect(Collectors.toMap(ProcessModel::id, Function.identity()));
        var called = models.stream().flatMap(model -> model.calls().stream()).collect(Collectors.toSet());
        var ordered = new LinkedHashMap<String, ProcessModel>();
        byId.values().stream()
                .filter(model -> !called.contains(model.id()))
                .sorted(comparing((ProcessModel model) -> -model.calls().size()).thenComparing(ProcessModel::id))
                .forEach(root -> follow(root.id(), byId, ordered));
        return ordered;
    }

    /** What a process calls, and what that calls, itself first. */
    static Set<String> under(String id, Map<String, ProcessModel> models) {
        var reached = new LinkedHashMap<String, ProcessModel>();
        follow(id, models, reached);
        return reached.keySet();
    }

    private static void follow(String id, Map<String, ProcessModel> byId, Map<String, ProcessModel> ordered) {
        var model = byId.get(id);
        if (model != null && ordered.putIfAbsent(id, model) == null) {
            model.calls().forEach(next -> follow(next, byId, ordered));
        }
    }
}
