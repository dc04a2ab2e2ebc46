package justice.throughline.search;

/** Counts resets of the clock: a purge sends one and knows, once it is seen here, that all before it is seen too. */
final class ClockResets implements Projection {

    private int seen;

    @Override
    public void apply(RecordView record) {
        if (record.intent().equals("RESETTED")) {
            seen++;
        }
    }

    int seen() {
        return seen;
    }
}
