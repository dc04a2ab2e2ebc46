package justice.throughline.bulk;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import justice.throughline.tasks.TaskLine;
import org.jspecify.annotations.Nullable;

/**
 * What one act would do with the tasks that were asked for.
 *
 * @param tasks in the order of the list
 * @param more whether there are more than one act takes
 */
record Plan(List<TaskLine> tasks, Map<Long, Answer> answers, boolean more) {

    private record Alike(
            String elementId,
            String task,
            @Nullable String outcome,
            @Nullable String left) {}

    /** Those that it answers, the most first. */
    public List<Group> answered() {
        return groups(false);
    }

    /** Those that it leaves to people, the most first. */
    public List<Group> left() {
        return groups(true);
    }

    /** The answers of these groups, in the order of the list. */
    Map<Long, Answer> chosen(Set<String> groups) {
        var chosen = new LinkedHashMap<Long, Answer>();
        for (var task : tasks) {
            var answer = answer(task);
            if (!answer.isLeft() && groups.contains(Group.code(task.elementId(), answer.outcome()))) {
                chosen.put(task.key(), answer);
            }
        }
        return chosen;
    }

    private List<Group> groups(boolean left) {
        return tasks.stream()
                .filter(task -> answer(task).isLeft() == left)
                .map(this::alike)
                .collect(
                        Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.summingInt(one -> 1)))
                .entrySet()
                .stream()
                .map(entry -> new Group(
                        entry.getKey().elementId(),
                        entry.getKey().task(),
                        entry.getKey().outcome(),
                        entry.getKey().left(),
                        entry.getValue()))
                .sorted(Comparator.comparingInt(Group::tasks).reversed())
                .toList();
    }

    private Alike alike(TaskLine task) {
        var answer = answer(task);
        return new Alike(task.elementId(), task.name(), answer.outcome(), answer.left());
    }

    private Answer answer(TaskLine task) {
        return Objects.requireNonNull(answers.get(task.key()));
    }
}
