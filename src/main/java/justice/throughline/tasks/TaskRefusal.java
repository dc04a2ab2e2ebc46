package justice.throughline.tasks;

import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;

/** Why a task cannot be shown, claimed, released or completed. */
public final class TaskRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private TaskRefusal(HttpStatus status, String code) {
        super(status, code);
    }

    static TaskRefusal unknown() {
        return new TaskRefusal(HttpStatus.NOT_FOUND, "task-unknown");
    }

    static TaskRefusal over() {
        return new TaskRefusal(HttpStatus.CONFLICT, "task-over");
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
