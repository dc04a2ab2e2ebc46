package justice.throughline.bulk;

import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;

/** Why an act on many tasks cannot be done, seen or undone. */
final class BulkRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private BulkRefusal(HttpStatus status, String code) {
        super(status, code);
    }

    static BulkRefusal unknown() {
        return new BulkRefusal(HttpStatus.NOT_FOUND, "bulk-unknown");
    }

    static BulkRefusal tooLate() {
        return new BulkRefusal(HttpStatus.CONFLICT, "bulk-too-late");
    }

    static BulkRefusal nothingChosen() {
        var refusal = new BulkRefusal(HttpStatus.UNPROCESSABLE_ENTITY, "bulk-nothing-chosen");
        refusal.blaming("groups");
        return refusal;
    }
}
