package justice.throughline.intake;

import java.util.List;

/**
 * A row that was not taken.
 *
 * @param file position of its file in the import
 * @param fields as they came, in the order in which police.uk publishes the columns of this kind
 */
record RejectedRow(int file, long line, FileKind kind, RejectReason reason, String detail, List<String> fields) {}
