package justice.throughline.policeuk;

/** Why an import failed. */
enum ImportFailure {
    /** A file cannot be told into rows from a line on. */
    UNREADABLE,
    /** The uploaded files are no longer there. */
    FILES_GONE,
    /** It was begun several times and never came to an end. */
    GIVEN_UP,
    UNEXPECTED;

    String key() {
        return "imports.failure." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
