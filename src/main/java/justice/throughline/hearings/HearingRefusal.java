package justice.throughline.hearings;

import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;

/** Why a hearing cannot be changed, or nothing be said of it. */
final class HearingRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private HearingRefusal(HttpStatus status, String code) {
        super(status, code);
    }

    static HearingRefusal unknown() {
        return new HearingRefusal(HttpStatus.NOT_FOUND, "hearing-unknown");
    }

    static HearingRefusal otherDesk() {
        return new HearingRefusal(HttpStatus.FORBIDDEN, "hearing-other-desk");
    }

    static HearingRefusal over() {
        return new HearingRefusal(HttpStatus.CONFLICT, "hearing-over");
    }

    /** Nobody holds it any more, on whatever day. */
    static HearingRefusal caseOver() {
        return new HearingRefusal(HttpStatus.CONFLICT, "hearing-case-over");
    }

    /** The journey of the case does not wait for it by its number. */
    static HearingRefusal notFollowed() {
        return new HearingRefusal(HttpStatus.CONFLICT, "hearing-not-followed");
    }

    /** It is not held as it was listed: nothing comes of it. */
    static HearingRefusal off() {
        return new HearingRefusal(HttpStatus.CONFLICT, "hearing-off");
    }

    static HearingRefusal noResultFromDesk() {
        return new HearingRefusal(HttpStatus.FORBIDDEN, "result-other-desk");
    }

    static HearingRefusal busy() {
        return new HearingRefusal(HttpStatus.CONFLICT, "hearing-busy");
    }
}
