package justice.throughline.casefile;

/** Where a case stands between report and outcome. */
public enum Stage {
    REPORTING,
    INVESTIGATION,
    CHARGING,
    COURT,
    AFTERCARE,
    CLOSED;

    /** The word that journey models use for the phase. */
    public String phase() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
