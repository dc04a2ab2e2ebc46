package justice.throughline.exporter;

/** Tells the broker to offer the same record again later. */
final class JournalAwayException extends RuntimeException {

    private static final long serialVersionUID = 1;

    JournalAwayException() {
        super("The journal's database is away and no more records can be kept in memory; trying again");
    }
}
