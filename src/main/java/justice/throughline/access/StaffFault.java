package justice.throughline.access;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a file of staff.
 *
 * @param line the first of the row; 1 is the heading
 * @param column none where it is the whole row
 * @param code of the words
 */
record StaffFault(long line, @Nullable StaffColumn column, String code, List<Object> args) {

    static StaffFault of(long line, @Nullable StaffColumn column, String code, Object... args) {
        return new StaffFault(line, column, code, List.of(args));
    }
}
