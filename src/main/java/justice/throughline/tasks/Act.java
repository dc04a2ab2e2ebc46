package justice.throughline.tasks;

/** What a person can do with a task. */
public enum Act {
    COMPLETE,
    CLAIM,
    RELEASE
}
