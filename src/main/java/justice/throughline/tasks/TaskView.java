package justice.throughline.tasks;

import justice.throughline.shared.Coded;

/** Whose tasks the inbox shows. */
public enum TaskView implements Coded {
    /** Those that the person has claimed. */
    MINE,
    /** Those of their desks. */
    DESK,
    /** Those of every desk, for whoever may see them. */
    ALL
}
