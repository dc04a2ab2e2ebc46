package justice.throughline.exporter;

import io.camunda.zeebe.exporter.api.Exporter;
import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.exporter.api.context.Controller;
import io.camunda.zeebe.protocol.record.Record;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Writes the engine's events into schema {@code journal}, exactly once: a batch and its position are one transaction,
 * the broker hears of a position only after the commit, and rows never go back. While PostgreSQL is away the batch is
 * kept and tried again; when it has grown to its bound, the broker is asked to keep the next records in its own log.
 *
 * <p>The broker makes one for each partition and calls it from one thread at a time.
 */
@NullUnmarked // the broker configures and opens the exporter before anything else
public final class JournalExporter implements Exporter {

    private static final int KEPT_BATCHES = 10;

    private Logger log;
    private Settings settings;
    private Controller controller;
    private Journal journal;
    private Batch batch;
    private final Backoff backoff = new Backoff();
    private Kinship kinship;
    private Mark first;
    private Mark last = new Mark(-1, -1, -1);
    private boolean refused;
    private long reported = -1;
    /** The last that is stored, as far as is known: {@link #last} goes on over records that the journal does not want. */
    private long stored = -1;

    private boolean connectsAnew;

    @Override
    public void configure(Context context) {
        log = context.getLogger();
        settings = Settings.of(context.getConfiguration().getArguments());
        batch = new Batch(settings.variables());
        context.setFilter(new JournalFilter(batch.valueTypes()));
        journal = new Journal(settings, context.getPartitionId());
    }

    @Override
    public void open(Controller controller) {
        this.controller = controller;
        scheduleFlush();
    }

    @Override
    public void export(Record<?> record) {
        if (!ready()) {
            throw new JournalAwayException();
        }
        take(record);
        boolean full = batch.size() >= settings.batchSize();
        if (full && !flush() && batch.size() >= KEPT_BATCHES * settings.batchSize()) {
            throw new JournalAwayException();
        }
    }

    private void take(Record<?> record) {
        Mark mark = Mark.of(record);
        prove(mark);
        if (mark.position() > last.position()) {
            batch.add(record);
            first = first == null && kinship.fromStart() ? mark : first;
            last = mark;
        }
    }

    /** Says once what the broker repeats all the time while it offers the record again. */
    private void prove(Mark mark) {
        try {
            kinship.prove(mark);
        } catch (ForeignJournalException e) {
            if (!refused) {
                log.error(e.getMessage());
            }
            refused = true;
            throw e;
        }
    }

    @Override
    public void close() {
        if (journal != null) {
            backoff.reset();
            flush();
            journal.close();
        }
    }

    private void scheduleFlush() {
        controller.scheduleCancellableTask(Duration.ofMillis(settings.batchMillis()), () -> {
            try {
                ready();
                flush();
            } finally {
                scheduleFlush();
            }
        });
    }

    /** Creates the schema and learns what it holds, before the first record if PostgreSQL is there by then. */
    private boolean ready() {
        return kinship != null || attempt(this::meet);
    }

    private boolean flush() {
        if (batch.size() > 0 && !attempt(this::write)) {
            return false;
        }
        batch.clear();
        if (kinship != null && kinship.proven() && last.position() > reported) {
            controller.updateLastExportedRecordPosition(last.position(), Gap.remembered(stored));
            reported = last.position();
        }
        return true;
    }

    private void meet() throws SQLException {
        var found = journal.stored();
        note(Gap.between(found.position(), controller.readMetadata()));
        stored = found.position();
        last = new Mark(stored, -1, -1);
        kinship = new Kinship(found, controller.getLastExportedRecordPosition());
        connectsAnew = false;
    }

    private void note(@Nullable Gap gap) throws SQLException {
        if (gap != null && journal.note(gap)) {
            log.error(gap.toString());
        }
    }

    /** Behind a connection that was lost the database may be an older one. */
    private void write() throws SQLException {
        if (connectsAnew) {
            note(Gap.between(journal.stored().position(), Optional.of(Gap.remembered(stored))));
            connectsAnew = false;
        }
        journal.write(batch, first, last)
                .forEach(record -> log.error("The journal cannot hold {}; noted in journal.unstorable", record));
        stored = last.position();
    }

    /** Tries unless the last failure is too recent. */
    private boolean attempt(Step step) {
        if (!backoff.over()) {
            return false;
        }
        try {
            step.run();
            backoff.reset();
            return true;
        } catch (Exception e) {
            journal.close();
            connectsAnew = true;
            log.warn("Journal cannot be written, {} records kept, next try in {} ms", batch.size(), backoff.next(), e);
            return false;
        }
    }

    private interface Step {
        void run() throws Exception;
    }
}
