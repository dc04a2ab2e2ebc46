package justice.throughline.access;

import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;

/** Why somebody was not changed. */
final class StaffRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private StaffRefusal(HttpStatus status, String code, Object... args) {
        super(status, "staff-" + code, args);
    }

    static StaffRefusal unknown() {
        return new StaffRefusal(HttpStatus.NOT_FOUND, "unknown");
    }

    /** Nobody locks the door behind themselves. */
    static StaffRefusal self() {
        return new StaffRefusal(HttpStatus.CONFLICT, "self");
    }

    /** One's own is changed by who knows it. */
    static StaffRefusal ownPassword() {
        return new StaffRefusal(HttpStatus.CONFLICT, "own-password");
    }

    static StaffRefusal disabled() {
        return new StaffRefusal(HttpStatus.CONFLICT, "disabled");
    }

    static StaffRefusal changedMeanwhile() {
        return new StaffRefusal(HttpStatus.CONFLICT, "changed");
    }

    /** @param most so many anybody may have */
    static StaffRefusal tooManyTokens(int most) {
        return new StaffRefusal(HttpStatus.CONFLICT, "tokens", most);
    }

    static StaffRefusal noCsv() {
        return new StaffRefusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "no-csv");
    }

    /** With all that is wrong, line by line. */
    static StaffRefusal faulty(StaffReport report) {
        var refusal = new StaffRefusal(
                HttpStatus.UNPROCESSABLE_ENTITY, "faulty", report.faults().size());
        refusal.getBody().setProperty("faults", report.faults());
        return refusal;
    }
}
