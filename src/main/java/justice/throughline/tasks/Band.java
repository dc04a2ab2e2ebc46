package justice.throughline.tasks;

/** The bands of a list of tasks: what comes in now, and below it the backlog that was imported. */
public enum Band {
    /** Of cases that are told here as they happen. */
    LIVE,
    /** Of cases that came in with published files, of whatever year. */
    BACKLOG;

    /** In SQL, of a task {@code t}. */
    String sql() {
        var imported =
                "exists (select from casefile.case_file c where c.id = t.case_id::uuid and c.origin = 'police-uk')";
        return this == BACKLOG ? imported : "not " + imported;
    }
}
