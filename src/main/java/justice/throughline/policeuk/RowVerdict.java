package justice.throughline.policeuk;

import justice.throughline.casefile.PublishedRow;

/** What becomes of a row of a file. */
sealed interface RowVerdict {

    record Taken(PublishedRow row) implements RowVerdict {}

    /** An anti-social behaviour row without Crime ID: no outcome can ever refer to it. */
    record WithoutCrimeId() implements RowVerdict {}

    /** @param detail what was found instead */
    record Rejected(RejectReason reason, String detail) implements RowVerdict {}
}
