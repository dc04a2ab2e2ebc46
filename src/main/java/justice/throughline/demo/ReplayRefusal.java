package justice.throughline.demo;

import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;

/** Why a replay cannot start. */
final class ReplayRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private ReplayRefusal(String code) {
        super(HttpStatus.CONFLICT, code);
    }

    static ReplayRefusal noStaff() {
        return new ReplayRefusal("replay-no-staff");
    }

    static ReplayRefusal noCrimes() {
        return new ReplayRefusal("replay-no-crimes");
    }
}
