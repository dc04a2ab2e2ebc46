package justice.throughline.recovery;

import java.util.Map;
import justice.throughline.shared.Standstill;
import justice.throughline.shared.Words;
import justice.throughline.tasks.OpenTask;
import justice.throughline.tasks.TaskGuard;
import org.springframework.stereotype.Component;

/** Nobody closes a case as one that owes nothing while records of it are missing. */
@Component
class ClosingBlocked implements TaskGuard {

    private static final String TASK = "Task_CloseCase";

    private final Standstill standstill;
    private final Words words;

    ClosingBlocked(Standstill standstill, Words words) {
        this.standstill = standstill;
        this.words = words;
    }

    @Override
    public Map<String, String> wrong(OpenTask task, Map<String, Object> answers) {
        return TASK.equals(task.elementId()) && standstill.cases().contains(task.caseId())
                ? Map.of("closureChecked", words.of("recovery.not-closed"))
                : Map.of();
    }
}
