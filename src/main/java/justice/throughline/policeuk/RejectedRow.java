package justice.throughline.policeuk;

import java.util.List;

/**
 * A row that was not taken.
 *
 * @param file position of its file in the import
 * @param fields as they came, in the order in which police.uk publishes the columns of this kind; then those
 *     that are more than the heading names; cut off where they are longer than {@link QuoteGuard#LONGEST_FIELD}
 */
record RejectedRow(int file, long line, FileKind kind, RejectReason reason, String detail, List<String> fields) {

    /** What is more than the heading names, as it stood in the file. */
    String surplus() {
        return String.join(",", fields.subList(kind.columns().size(), fields.size()));
    }
}
