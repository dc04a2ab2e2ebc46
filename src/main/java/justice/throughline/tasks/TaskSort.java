package justice.throughline.tasks;

import justice.throughline.shared.Coded;

/** By what open tasks are listed. */
public enum TaskSort implements Coded {
    /** Those under a limit in law first, by its end. */
    LIMIT,
    DUE,
    CREATED
}
