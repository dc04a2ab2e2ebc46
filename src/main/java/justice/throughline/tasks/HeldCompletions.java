package justice.throughline.tasks;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import justice.throughline.access.Staff;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Completions of many tasks that somebody wishes together: kept back for a while, in which they can be taken back. */
@Service
@Transactional
@SqlForSets("thousands that are held back are taken back and counted at once")
public class HeldCompletions {

    private final Wishes wishes;
    private final EngineOutbox outbox;
    private final JdbcClient jdbc;
    private final InstantSource clock;

    HeldCompletions(Wishes wishes, EngineOutbox outbox, JdbcClient jdbc, InstantSource clock) {
        this.wishes = wishes;
        this.outbox = outbox;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Keeps one of them until the engine is told at this time. Each refusal is a {@link TaskRefusal} or an {@link
     * justice.throughline.forms.InvalidFormException}.
     *
     * @param batch names all of them together
     * @return false when this person wishes the same already
     */
    public boolean keep(UUID batch, long key, Staff by, Map<String, ?> answers, Instant until) {
        return wishes.completeLater(key, by, answers, batch, until);
    }

    /**
     * Takes back those of the batch that the engine has not been told. One statement for all: there may be thousands.
     *
     * @param by who takes them back
     */
    public int takeBack(UUID batch, Staff by) {
        var open = jdbc.sql("select id::text from tasks.wish where batch_id = ? and state = 'WISHED' for update")
                .param(batch)
                .query(String.class)
                .list();
        var taken = outbox.takeBack(open);
        jdbc.sql("""
                update tasks.wish set state = 'TAKEN_BACK', settled_at = :now, taken_back_by = :by, version = version + 1
                where id = any(cast(:taken as uuid[]))""")
                .param("now", Times.toColumn(clock.instant()))
                .param("by", by.number())
                .param("taken", taken.toArray(String[]::new))
                .update();
        return taken.size();
    }

    /** How many of the batch are in each state. */
    @Transactional(readOnly = true)
    public Map<WishState, Integer> states(UUID batch) {
        var states = new EnumMap<WishState, Integer>(WishState.class);
        jdbc.sql("select state, count(*) as wishes from tasks.wish where batch_id = ? group by state")
                .param(batch)
                .query((row, number) -> states.put(WishState.valueOf(row.getString("state")), row.getInt("wishes")))
                .list();
        return states;
    }
}
