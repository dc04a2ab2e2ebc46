package justice.throughline.limits;

/** Where the force of a limit comes from. */
public enum LegalEffect {
    STATUTORY,
    CODE,
    TARGET,
    LOCAL
}
