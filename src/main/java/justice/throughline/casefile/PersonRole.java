package justice.throughline.casefile;

/** What somebody is in a case. */
public enum PersonRole {
    VICTIM,
    WITNESS,
    SUSPECT,
    DEFENDANT
}
