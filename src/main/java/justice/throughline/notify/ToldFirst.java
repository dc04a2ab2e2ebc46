package justice.throughline.notify;

import java.util.Map;
import justice.throughline.shared.Words;
import justice.throughline.tasks.OpenTask;
import justice.throughline.tasks.TaskGuard;
import justice.throughline.tasks.TaskVariables;
import org.springframework.stereotype.Component;

/** Nobody stops the clock within which a victim is told of a charge by saying that it is done: who was told is recorded. */
@Component
class ToldFirst implements TaskGuard {

    private static final String TASK = "Task_ActOnLimit";

    private final NoticeRows rows;
    private final TaskVariables variables;
    private final Words words;

    ToldFirst(NoticeRows rows, TaskVariables variables, Words words) {
        this.rows = rows;
        this.variables = variables;
        this.words = words;
    }

    @Override
    public Map<String, String> wrong(OpenTask task, Map<String, Object> answers) {
        return TASK.equals(task.elementId())
                        && "done".equals(answers.get("limitAnswer"))
                        && variables
                                .of(task, "clockKind")
                                .filter(VictimClocks.KIND::equals)
                                .isPresent()
                        && rows.ofCase(task.caseId()).stream().anyMatch(ToldFirst::isOpenCharge)
                ? Map.of("limitAnswer", words.of("notify.told-first"))
                : Map.of();
    }

    private static boolean isOpenCharge(Notice notice) {
        return notice.state() == NoticeState.OPEN && VictimClocks.CHARGED.equals(notice.outcome());
    }
}
