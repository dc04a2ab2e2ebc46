package justice.throughline.access;

/** What a member of staff may do, beside the desks they sit at. */
public enum Role {
    /** Imports data, runs the demo, sees operations. */
    ADMIN,
    /** Models journeys; sees no case. */
    DESIGNER,
    /** Sees all cases, all tasks and where they wait. */
    MANAGER,
    /** Sees cases and works on the tasks of their desks. */
    CASEWORKER,
    /** Sees who looked at what; sees no case. */
    INFORMATION_OFFICER
}
