package justice.throughline.exporter;

/** Stops the export: what the engine does must not be mixed into the journal of another one. */
final class ForeignJournalException extends RuntimeException {

    private static final long serialVersionUID = 1;

    ForeignJournalException(Mark record, Kinship.Stored stored) {
        super("The journal is not this engine's: it ends with the record (position/key/time) " + stored.last()
                + " and begins with " + stored.first() + ", but the engine now tells of " + record
                + ". Nothing is written. Restore PostgreSQL and Zeebe from one backup, or give a new engine"
                + " a new database; see 'Backup and restore' in docs/operations.md");
    }
}
