package justice.throughline.access;

import justice.throughline.shared.Words;
import org.springframework.stereotype.Component;

/** Says what is wrong with a file of staff, and what to do. */
@Component
class StaffFaultWords {

    private final Words words;

    StaffFaultWords(Words words) {
        this.words = words;
    }

    StaffReport.Fault of(StaffFault fault) {
        var column = fault.column() == null ? "" : fault.column().code();
        var text = words.of("staff.fault." + fault.code(), fault.args().toArray());
        return new StaffReport.Fault(fault.line(), column, text);
    }
}
