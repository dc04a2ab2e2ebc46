package justice.throughline.casefile;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Published rows on their way into the case files; one thread, one transaction. Closing it gives up what was not merged. */
public final class PublishedBatch implements AutoCloseable {

    private final CrimeMerge merge;
    private final CopyLines lines;
    private long crimes;
    private long outcomes;

    PublishedBatch(Connection connection, CrimeMerge merge) {
        this.merge = merge;
        try {
            this.lines = new CopyLines(
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy published_row from stdin"));
        } catch (SQLException e) {
            throw CopyLines.failed(e);
        }
    }

    public void add(PublishedRow row) {
        lines.ascii(row.crimeRef(), 32).ascii(row.crimeRef()).ascii(row.street() ? "t" : "f");
        lines.ascii(row.month() + "-01").text(row.force()).text(row.longitude()).text(row.latitude());
        lines.text(row.location()).text(row.lsoaCode()).text(row.lsoaName()).text(row.crimeType());
        outcome(row.outcome());
        lines.endLine();
        if (row.street()) {
            crimes++;
        } else {
            outcomes++;
        }
    }

    /** Merges all rows added; afterwards the batch takes no more. */
    public MergeResult merge() {
        lines.end();
        return merge.run(crimes, outcomes);
    }

    /** Tells of the cases that this merge opened, opened again or changed while they wait for a journey. */
    public void waiting(Consumer<List<OpenCase>> taker) {
        merge.waiting(taker);
    }

    @Override
    public void close() {
        lines.close();
    }

    private void outcome(@Nullable OutcomeCategory outcome) {
        if (outcome == null) {
            lines.text(null).text(null);
        } else {
            lines.ascii(outcome.code()).ascii(Integer.toString(outcome.rank()));
        }
    }
}
