package justice.throughline.access;

import java.util.List;

/** A file of staff as it was read: lines that stand, and what is wrong with the others. */
record StaffFile(List<StaffLine> lines, List<StaffFault> faults) {

    static StaffFile of(StaffFault fault) {
        return new StaffFile(List.of(), List.of(fault));
    }
}
