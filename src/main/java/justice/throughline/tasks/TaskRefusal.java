package justice.throughline.tasks;

import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;

/** Why a task cannot be shown, claimed, released or completed. */
final class TaskRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private TaskRefusal(HttpStatus status, String code, Object... arguments) {
        super(status, code, arguments);
    }

    static TaskRefusal unknown() {
        return new TaskRefusal(HttpStatus.NOT_FOUND, "task-unknown");
    }

    static TaskRefusal over() {
        return new TaskRefusal(HttpStatus.CONFLICT, "task-over");
    }

    /** Published meanwhile: this outcome. */
    static TaskRefusal overtaken(String outcome) {
        return new TaskRefusal(HttpStatus.CONFLICT, "task-overtaken", outcome);
    }

    /** Published meanwhile: this outcome, for this month. */
    static TaskRefusal overtaken(String outcome, String month) {
        return new TaskRefusal(HttpStatus.CONFLICT, "task-overtaken-by-month", outcome, month);
    }

    static TaskRefusal otherDesk() {
        return new TaskRefusal(HttpStatus.FORBIDDEN, "task-of-other-desk");
    }

    static TaskRefusal claimed() {
        return new TaskRefusal(HttpStatus.CONFLICT, "task-claimed");
    }

    static TaskRefusal notClaimed() {
        return new TaskRefusal(HttpStatus.CONFLICT, "task-not-claimed");
    }

    /** Somebody is just doing this with it. */
    static TaskRefusal busy(Act act) {
        return new TaskRefusal(
                HttpStatus.CONFLICT, act == Act.COMPLETE ? "task-being-completed" : "task-changing-hands");
    }
}
