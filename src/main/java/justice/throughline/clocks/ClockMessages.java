package justice.throughline.clocks;

/** What the ledger tells the engine; each correlates by the id of the clock. */
public final class ClockMessages {

    /** A limit is near or has passed: people are called, or called again. */
    public static final String ALERT_RAISED = "clock-alert.raised";
    /** Nobody needs to act on the last call any more. */
    public static final String ALERT_SETTLED = "clock-alert.settled";
    /** The clock that a process waits for is over. */
    public static final String CLOCK_STOPPED = "clock-watch.stopped";
    /** The clock that a process waits for has passed its limit. */
    public static final String LIMIT_PASSED = "clock-watch.breached";

    private ClockMessages() {}
}
