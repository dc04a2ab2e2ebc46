package justice.throughline.recovery;

import java.time.InstantSource;
import java.util.List;
import justice.throughline.access.Audit;
import justice.throughline.access.Staff;
import justice.throughline.shared.Refusal;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the engine's journal itself has lost, until somebody has seen to it: which cases that was about, nothing here tells. */
@Component
@SqlForSets("the exporter notes gaps beside the engine's journal; here they are read, and settled all at once")
class JournalGaps {

    private static final String OPEN = """
            from journal.gap g where not exists (
                select from recovery.settled_gap s where s.partition_id = g.partition_id and s.to_position >= g.to_position)""";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final InstantSource clock;

    JournalGaps(JdbcClient jdbc, Audit audit, InstantSource clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    List<JournalGap> open() {
        return jdbc.sql(
                        "select g.partition_id as partition, g.after_position as after, g.to_position as to, g.noticed_at "
                                + OPEN + " order by g.noticed_at, g.partition_id")
                .query(JournalGap.class)
                .list();
    }

    /** Somebody has compared what was lost by hand. */
    @Transactional
    void seenTo(Staff by) {
        var settled = jdbc.sql("insert into recovery.settled_gap" + " select g.partition_id, g.to_position, :by, :now "
                        + OPEN + " on conflict do nothing")
                .param("by", by.number())
                .param("now", Times.toColumn(clock.instant()))
                .update();
        if (settled == 0) throw new Refusal(HttpStatus.CONFLICT, "no-gap");
        audit.write(null, "gaps in the journal seen to by hand: " + settled, by.number());
    }
}
