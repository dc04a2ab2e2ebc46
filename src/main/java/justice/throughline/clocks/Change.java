package justice.throughline.clocks;

import justice.throughline.limits.Reason;

/** What came of asking for a change of a clock. */
public sealed interface Change {

    record Done(ClockLine clock) implements Change {}

    /** Nothing was changed; the reason has words for people. */
    record Refused(Reason reason) implements Change {}

    /**
     * The clock as it is now.
     *
     * @throws justice.throughline.shared.Refusal when the change was refused
     */
    default ClockLine orRefuse() {
        return switch (this) {
            case Done done -> done.clock();
            case Refused refused -> throw refused.reason().refusal();
        };
    }
}
