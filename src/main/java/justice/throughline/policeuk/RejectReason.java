package justice.throughline.policeuk;

import java.util.Locale;

/** Why a row cannot be taken. */
enum RejectReason {
    QUOTATION_MARK,
    /** Its detail is the number of columns of the row and that of the heading. */
    COLUMN_COUNT,
    /** Its detail is the name of the column. */
    FIELD_LENGTH,
    CRIME_ID_MISSING,
    CRIME_ID,
    MONTH,
    MONTH_TO_COME,
    FORCE,
    CRIME_TYPE_MISSING,
    CRIME_TYPE,
    OUTCOME_MISSING,
    OUTCOME,
    COORDINATES,
    TEXT;

    /** What its message is filled with. */
    Object[] words(String detail) {
        return this == COLUMN_COUNT ? detail.split("/") : new Object[] {detail};
    }

    /** Its part of the message key. */
    String key() {
        return "imports.reason." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
