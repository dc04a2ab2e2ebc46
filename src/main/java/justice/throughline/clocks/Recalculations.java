package justice.throughline.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.shared.KeyKind;
import justice.throughline.shared.Keyset;
import justice.throughline.shared.ListQuery;
import justice.throughline.shared.ListQuery.Part;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Lists;
import justice.throughline.shared.Place;
import justice.throughline.shared.Refusal;
import justice.throughline.shared.SortKey;
import justice.throughline.shared.Times;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * After a rule or a calendar has changed, live clocks keep their ends until one person has asked which would move and
 * another has applied just that. {@link RecalculationWork} does the work.
 */
@Component
class Recalculations {

    private static final String READ = """
            select r.*, count(m.clock_id) as moved, count(*) filter (where m.result = 'CHANGED_SINCE') as changed_since
            from clocks.recalculation r left join clocks.moved_end m on m.recalculation_id = r.id
            """;

    private static final Part MOVED = new Part(
            "c.*, m.from_due, m.from_date, m.to_due, m.to_date, m.from_law, m.to_law, m.result",
            "from clocks.moved_end m join clocks.clock c on c.id = m.clock_id where m.recalculation_id = :id",
            Keyset.of(SortKey.up("m.to_due", KeyKind.MOMENT), SortKey.up("m.clock_id", KeyKind.ID)));

    private final JdbcClient jdbc;
    private final Lists lists;
    private final InstantSource clock;

    Recalculations(JdbcClient jdbc, Lists lists, InstantSource clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.clock = clock;
    }

    /** Asks which clocks would move. */
    UUID ask(String reason, String by) {
        if (reason.isBlank())
            throw new Refusal(HttpStatus.UNPROCESSABLE_ENTITY, "recalculation-needs-reason").blaming("reason");
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into clocks.recalculation (id, reason, asked_by, asked_at, state)
                        values (:id, :reason, :by, :now, 'PREPARING')""")
                .param("id", id)
                .param("reason", reason.strip())
                .param("by", by)
                .param("now", Times.toColumn(clock.instant()))
                .update();
        return id;
    }

    /** Applies what was shown; refused to the one who asked. */
    void apply(UUID id, String by) {
        if (find(id).askedBy().equals(by)) throw new Refusal(HttpStatus.FORBIDDEN, "recalculation-second-person");
        decide(id, by, Recalculation.State.APPLYING);
    }

    void withdraw(UUID id, String by) {
        decide(id, by, Recalculation.State.WITHDRAWN);
    }

    Recalculation find(UUID id) {
        return jdbc.sql(READ + "where r.id = ? group by r.id")
                .param(id)
                .query(Recalculation.class)
                .optional()
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "recalculation-unknown"));
    }

    /** The latest first. */
    List<Recalculation> latest(int most) {
        return jdbc.sql(READ + "group by r.id order by r.asked_at desc limit ?")
                .param(most)
                .query(Recalculation.class)
                .list();
    }

    /** What moves, the earliest new end first. */
    Listing<MovedEnd> moved(UUID id, Place place) {
        return lists.read(ListQuery.of(MOVED, Map.of("id", id)), place, Recalculations::line);
    }

    private void decide(UUID id, String by, Recalculation.State state) {
        find(id);
        int decided = jdbc.sql("""
                        update clocks.recalculation set state = :state, decided_by = :by, decided_at = :now
                        where id = :id and state = 'READY'""")
                .param("state", state.name())
                .param("by", by)
                .param("now", Times.toColumn(clock.instant()))
                .param("id", id)
                .update();
        if (decided == 0) throw new Refusal(HttpStatus.CONFLICT, "recalculation-not-ready");
    }

    private static MovedEnd line(ResultSet row, int number) throws SQLException {
        return new MovedEnd(
                ClockLines.line(row, number),
                Objects.requireNonNull(Times.deadline(row, "from_due", "from_date")),
                Objects.requireNonNull(Times.deadline(row, "to_due", "to_date")),
                row.getString("from_law"),
                row.getString("to_law"),
                Optional.ofNullable(row.getString("result")).orElse(null));
    }
}
