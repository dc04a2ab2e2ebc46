package justice.throughline.intake;

import java.util.Locale;

/** Why a row cannot be taken. */
enum RejectReason {
    COLUMN_COUNT,
    CRIME_ID_MISSING,
    CRIME_ID,
    MONTH,
    FORCE,
    CRIME_TYPE,
    OUTCOME,
    COORDINATES,
    TEXT;

    /** Its part of the message key. */
    String key() {
        return "imports.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
