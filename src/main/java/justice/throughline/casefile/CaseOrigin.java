package justice.throughline.casefile;

/** Whether a case is somebody's, or a copy of one that is replayed. */
public enum CaseOrigin {
    REAL,
    REPLAY
}
