package justice.throughline.limits;

/** Whose law and whose bank holidays count. */
public enum Jurisdiction {
    ENGLAND_AND_WALES,
    SCOTLAND,
    NORTHERN_IRELAND
}
