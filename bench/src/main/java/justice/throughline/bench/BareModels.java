package justice.throughline.bench;

import io.camunda.client.CamundaClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The shipped models for a broker without an exporter. Nobody can learn the keys of user tasks there, so those tasks
 * are offered as jobs instead; nothing else is changed.
 */
record BareModels(Set<String> jobTypes) {

    static final String USER_TASK = "io.camunda.zeebe:userTask";

    /** A deployment on a busy machine takes longer than the client's ten seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Pattern JOB_TYPE = Pattern.compile("taskDefinition type=\"([^\"]+)\"");
    private static final Pattern USER_TASK_MARK = Pattern.compile("<zeebe:userTask\\s*/>");

    static BareModels deploy(CamundaClient client, Path root) throws IOException {
        Set<String> types = new TreeSet<>(Set.of(USER_TASK));
        var command = client.newDeployResourceCommand();
        io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2 filled = null;
        for (Path file : files(root)) {
            String text = Files.readString(file);
            JOB_TYPE.matcher(text).results().forEach(type -> types.add(type.group(1)));
            String bare = USER_TASK_MARK.matcher(text).replaceAll("");
            String name = file.getFileName().toString();
            filled = filled == null
                    ? command.addResourceStringUtf8(bare, name)
                    : filled.addResourceStringUtf8(bare, name);
        }
        if (filled == null) {
            throw new IllegalStateException("No models in " + root);
        }
        filled.requestTimeout(PATIENCE).send().join();
        return new BareModels(types);
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all =
                Stream.concat(Files.walk(root.resolve("processes")), Files.walk(root.resolve("forms")))) {
            return all.filter(Files::isRegularFile)
                    .filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                    .sorted()
                    .toList();
        }
    }
}
