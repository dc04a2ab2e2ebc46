package justice.throughline.demo;

import java.util.UUID;
import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;

/** Why a replay cannot start, or be told about. */
final class ReplayRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private ReplayRefusal(HttpStatus status, String code, Object... args) {
        super(status, code, args);
    }

    static ReplayRefusal noStaff() {
        return new ReplayRefusal(HttpStatus.CONFLICT, "replay-no-staff");
    }

    static ReplayRefusal noCrimes() {
        return new ReplayRefusal(HttpStatus.CONFLICT, "replay-no-crimes");
    }

    static ReplayRefusal unknown(UUID id) {
        return new ReplayRefusal(HttpStatus.NOT_FOUND, "replay-unknown", id);
    }
}
