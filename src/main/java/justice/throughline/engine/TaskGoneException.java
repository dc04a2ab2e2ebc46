package justice.throughline.engine;

/** The engine no longer holds the user task as open: somebody completed it, or the journey moved on. */
public final class TaskGoneException extends RuntimeException {

    private final long taskKey;

    TaskGoneException(long taskKey, Throwable cause) {
        super("User task " + taskKey + " is no longer open", cause);
        this.taskKey = taskKey;
    }

    public long taskKey() {
        return taskKey;
    }
}
