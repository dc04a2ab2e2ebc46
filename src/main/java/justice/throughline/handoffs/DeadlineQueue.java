package justice.throughline.handoffs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which deadlines somebody has to look at. */
@Repository
@SqlForSets("copies of the application share it out: leases, claimed past locked rows, by the database's clock")
class DeadlineQueue {

    /** So long whoever took a deadline up has it alone; after a crash another takes it up. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;

    DeadlineQueue(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Some that must be looked at, the oldest first, which nobody else looks at for a while. */
    List<HandOffDeadline> takeUp(int most) {
        return jdbc.sql("""
                        update handoffs.deadline d
                        set look_at = clock_timestamp() + make_interval(secs => :lease), tries = tries + 1,
                            version = version + 1
                        from (
                            select hand_off_id, part, round, corrected from handoffs.deadline
                            where look_at <= statement_timestamp() order by look_at limit :most for update skip locked) due
                        where d.hand_off_id = due.hand_off_id and d.part = due.part and d.round = due.round and d.corrected = due.corrected
                        returning d.*
                        """)
                .param("lease", LEASE.toSeconds())
                .param("most", most)
                .query(DeadlineQueue::deadline)
                .list();
    }

    /** After a pause. */
    void again(HandOffDeadline deadline, Duration pause) {
        jdbc.sql("""
                        update handoffs.deadline
                        set look_at = clock_timestamp() + make_interval(secs => :pause), version = version + 1
                        where hand_off_id = :id and part = :part and round = :round and corrected = :corrected
                        """)
                .param("pause", pause.toMillis() / 1000.0)
                .param("id", deadline.handOffId())
                .param("part", deadline.part().name())
                .param("round", deadline.round())
                .param("corrected", deadline.corrected())
                .update();
    }

    private static HandOffDeadline deadline(ResultSet row, int number) throws SQLException {
        return new HandOffDeadline(
                row.getObject("hand_off_id", UUID.class),
                DeadlineKind.valueOf(row.getString("part")),
                row.getInt("round"),
                row.getBoolean("corrected"),
                Objects.requireNonNull(Times.ofColumn(row, "started_at")),
                Times.ofColumn(row, "ended_at"),
                row.getObject("met", Boolean.class),
                row.getObject("clock_id", UUID.class),
                row.getInt("tries"));
    }
}
