package justice.throughline.closing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import justice.throughline.access.Staff;
import justice.throughline.shared.Words;
import justice.throughline.tasks.OpenTask;
import justice.throughline.tasks.TaskAside;
import justice.throughline.tasks.TaskGuard;
import org.springframework.stereotype.Component;

/** The task "Close case": shows what is still open with the reasons given, and is refused while one has none. */
@Component
class CloseCase implements TaskAside, TaskGuard {

    /**
     * @param given reasons by the key of the duty
     * @param may whether this person may give reasons
     */
    record Content(OpenTask task, List<OpenDuty> duties, Map<String, String> given, boolean may) {}

    private final Closing closing;
    private final Words words;

    CloseCase(Closing closing, Words words) {
        this.closing = closing;
        this.words = words;
    }

    @Override
    public Optional<Aside> of(OpenTask task, Staff staff) {
        if (!Closing.TASK.equals(task.elementId())) return Optional.empty();
        return Optional.of(new Aside(
                "closing/task",
                new Content(
                        task, closing.open(task.caseId()), closing.given(task.caseId()), staff.sitsAt(task.desks()))));
    }

    @Override
    public Map<String, String> wrong(OpenTask task, Map<String, Object> answers) {
        if (!Closing.TASK.equals(task.elementId())) return Map.of();
        var open = closing.unexplained(task.caseId()).size();
        return open == 0 ? Map.of() : Map.of("closureChecked", words.of("closing.unexplained", open));
    }
}
