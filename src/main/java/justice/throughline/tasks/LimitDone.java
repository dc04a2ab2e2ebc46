package justice.throughline.tasks;

import java.util.Map;
import java.util.UUID;
import justice.throughline.clocks.ClockReads;
import justice.throughline.clocks.Clocks;
import justice.throughline.shared.Words;
import org.springframework.stereotype.Component;

/** Whoever acts on a limit says that it is done only where no other record has to show it first. */
@Component
class LimitDone implements TaskGuard {

    private static final String TASK = "Task_ActOnLimit";

    private final Clocks clocks;
    private final ClockReads reads;
    private final TaskVariables variables;
    private final Words words;

    LimitDone(Clocks clocks, ClockReads reads, TaskVariables variables, Words words) {
        this.clocks = clocks;
        this.reads = reads;
        this.variables = variables;
        this.words = words;
    }

    @Override
    public Map<String, String> wrong(OpenTask task, Map<String, Object> answers) {
        if (!TASK.equals(task.elementId()) || !"done".equals(answers.get("limitAnswer"))) return Map.of();
        return variables
                .of(task, "clockId")
                .flatMap(id -> reads.find(UUID.fromString(id)))
                .flatMap(clocks::whyNotDone)
                .map(code -> Map.of("limitAnswer", words.of("problem." + code + ".detail")))
                .orElse(Map.of());
    }
}
