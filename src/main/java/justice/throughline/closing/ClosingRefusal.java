package justice.throughline.closing;

import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;

/** Why a reason for closing a case cannot be taken. */
final class ClosingRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private ClosingRefusal(String code, Object... args) {
        super(HttpStatus.UNPROCESSABLE_ENTITY, code, args);
    }

    static ClosingRefusal unknownReason(String reason, OpenDuty duty) {
        var refusal = new ClosingRefusal("closing-reason-unknown", reason, duty.what());
        refusal.blaming(duty.key());
        return refusal;
    }

    static ClosingRefusal noReason() {
        return new ClosingRefusal("closing-no-reason");
    }
}
