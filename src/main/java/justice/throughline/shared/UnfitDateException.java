package justice.throughline.shared;

import justice.throughline.shared.DateReading.Fault;

/** A program wrote a date that is none. */
final class UnfitDateException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient Fault fault;

    UnfitDateException(Fault fault) {
        super(fault.code());
        this.fault = fault;
    }

    Fault fault() {
        return fault;
    }
}
