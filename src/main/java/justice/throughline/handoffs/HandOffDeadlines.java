package justice.throughline.handoffs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is kept of the clocks of hand-offs, and which of them somebody has to look at. */
@Repository
class HandOffDeadlines {

    /** So long whoever took a deadline up has it alone; after a crash another takes it up. */
    private static final Duration LEASE = Duration.ofSeconds(30);

    private final JdbcClient jdbc;

    HandOffDeadlines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begins one unless it goes on already. */
    void begin(UUID handOffId, DeadlineKind part, int round, Instant at) {
        jdbc.sql("""
                        insert into handoffclocks.duty (hand_off_id, part, round, started_at)
                        select :id, :part, :round, :at where not exists (
                            select from handoffclocks.duty where hand_off_id = :id and part = :part and ended_at is null)
                        on conflict do nothing
                        """)
                .param("id", handOffId)
                .param("part", part.name())
                .param("round", round)
                .param("at", Times.toColumn(at))
                .update();
    }

    /** Ends the one that goes on, if any. */
    void end(UUID handOffId, DeadlineKind part, boolean met, Instant at) {
        jdbc.sql("""
                        update handoffclocks.duty set ended_at = :at, met = :met, look_at = clock_timestamp()
                        where hand_off_id = :id and part = :part and ended_at is null
                        """)
                .param("id", handOffId)
                .param("part", part.name())
                .param("met", met)
                .param("at", Times.toColumn(at))
                .update();
    }

    /** Some that must be looked at, the oldest first, which nobody else looks at for a while. */
    List<HandOffDeadline> takeUp(int most) {
        return jdbc.sql("""
                        update handoffclocks.duty d
                        set look_at = clock_timestamp() + make_interval(secs => :lease), tries = tries + 1
                        from (
                            select hand_off_id, part, round, corrected from handoffclocks.duty
                            where look_at <= statement_timestamp() order by look_at limit :most for update skip locked) due
                        where d.hand_off_id = due.hand_off_id and d.part = due.part and d.round = due.round and d.corrected = due.corrected
                        returning d.*
                        """)
                .param("lease", LEASE.toSeconds())
                .param("most", most)
                .query(HandOffDeadlines::deadline)
                .list();
    }

    /** It is as it should be; should it have ended meanwhile, it is looked at again. */
    void settle(HandOffDeadline deadline, @Nullable UUID clockId, @Nullable String without) {
        jdbc.sql("""
                        update handoffclocks.duty set clock_id = :clock, without = :without, tries = 0,
                            look_at = case when ended_at is not distinct from :ended then null
                                else clock_timestamp() end
                        where hand_off_id = :id and part = :part and round = :round and corrected = :corrected
                        """)
                .param("clock", clockId)
                .param("without", without)
                .param("ended", Times.toColumn(deadline.endedAt()))
                .param("id", deadline.handOffId())
                .param("part", deadline.part().name())
                .param("round", deadline.round())
                .param("corrected", deadline.corrected())
                .update();
    }

    void again(HandOffDeadline deadline, Duration pause) {
        jdbc.sql("""
                        update handoffclocks.duty set look_at = clock_timestamp() + make_interval(secs => :pause)
                        where hand_off_id = :id and part = :part and round = :round and corrected = :corrected
                        """)
                .param("pause", pause.toMillis() / 1000.0)
                .param("id", deadline.handOffId())
                .param("part", deadline.part().name())
                .param("round", deadline.round())
                .param("corrected", deadline.corrected())
                .update();
    }

    /** The one of the latest round. */
    Optional<HandOffDeadline> latest(UUID handOffId, DeadlineKind part) {
        return jdbc.sql("""
                        select * from handoffclocks.duty where hand_off_id = ? and part = ?
                        order by round desc, corrected desc limit 1
                        """)
                .params(handOffId, part.name())
                .query(HandOffDeadlines::deadline)
                .optional();
    }

    /** The one that this clock is kept for. */
    Optional<HandOffDeadline> ofClock(UUID clockId) {
        return jdbc.sql("select * from handoffclocks.duty where clock_id = ?")
                .param(clockId)
                .query(HandOffDeadlines::deadline)
                .optional();
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
