package justice.throughline.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import justice.throughline.shared.SqlForSets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of the outbox. One that is named is not looked for by {@code sent_at}: the index of what waits is full of what
 * has gone since it was last cleaned, and short as it seems the planner would walk all of it.
 */
@Repository
@SqlForSets("copies of the application share out what is due by leases and skip locked")
class OutboxRows {

    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

    /** A command that this caller alone tells for a while, for the so-manieth time. */
    record Entry(Command command, int tries) {}

    private final JdbcClient jdbc;
    private final Duration lease;
    private final ObjectMapper json = new ObjectMapper();

    OutboxRows(JdbcClient jdbc, @Value("${throughline.engine.lease:30s}") Duration lease) {
        this.jdbc = jdbc;
        this.lease = lease;
    }

    /**
     * A message has a name, a task an actor: what is missing has its type all the same, or the statement is prepared anew.
     *
     * @param inHand whoever keeps it tells it at once: nobody else does for a while
     * @return false when it is there already
     */
    boolean add(Command command, boolean inHand) {
        return jdbc.sql("""
                        insert into engine.outbox (id, command, key, name, actor, variables, tries, next_at, not_before)
                        values (:id, :command, :key, :name, :actor, cast(:variables as jsonb), :tries,
                            clock_timestamp() + make_interval(secs => :pause),
                            case when :held then clock_timestamp() + make_interval(secs => :pause) end)
                        on conflict (id) do nothing
                        """)
                        .param("id", command.id())
                        .param("command", command.kind().name())
                        .param("key", command.key())
                        .param("name", command.name(), Types.VARCHAR)
                        .param("actor", command.actor(), Types.VARCHAR)
                        .param("variables", text(command.variables()))
                        .param("tries", inHand ? 1 : 0)
                        .param("pause", seconds(inHand ? lease : command.held()))
                        .param("held", command.held().isPositive())
                        .update()
                == 1;
    }

    /**
     * Takes up what is due, the longest due first. What is about the same waits for what came before it: looked for one by
     * one, since as a set PostgreSQL would read all that waits, and all that has waited since it was last cleaned.
     *
     * @param anew what nobody has told yet, or else what has been told without an answer
     */
    List<Entry> takeUp(int most, boolean anew) {
        return jdbc.sql("""
                        update engine.outbox
                        set next_at = clock_timestamp() + make_interval(secs => :lease), tries = tries + 1
                        where seq in (
                            select seq from engine.outbox head
                            where sent_at is null and next_at <= statement_timestamp() and (tries = 0) = :anew
                                and (select min(earlier.seq) from engine.outbox earlier where earlier.key = head.key
                                    and earlier.seq < head.seq and earlier.sent_at is null) is null
                            order by next_at limit :most for update skip locked)
                        returning id, command, key, name, actor, variables::text as variables, tries
                        """)
                .param("lease", seconds(lease))
                .param("anew", anew)
                .param("most", most)
                .query((row, number) -> entry(row))
                .list();
    }

    /** What is kept under this id and not done with, whoever is telling it. */
    Optional<Entry> open(String id) {
        return jdbc.sql("""
                        select id, command, key, name, actor, variables::text as variables, tries from engine.outbox
                        where id = ? and answer is null
                        """).param(id).query((row, number) -> entry(row)).optional();
    }

    /** @return of these ids those with which nobody else was done before */
    Set<String> answered(List<String> ids, List<Answer> answers) {
        return Set.copyOf(jdbc.sql("""
                        update engine.outbox set sent_at = clock_timestamp(), answer = told.answer, trouble = null
                        from unnest(?::text[], ?::text[]) told (id, answer)
                        where outbox.id = told.id and outbox.answer is null returning outbox.id
                        """)
                .params(
                        ids.toArray(String[]::new),
                        answers.stream().map(Answer::name).toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Ends the leases of these: another copy takes them up now. Each may have been told. */
    void letGo(Collection<String> ids) {
        if (ids.isEmpty()) return;
        jdbc.sql("update engine.outbox set next_at = clock_timestamp() where id = any(?) and answer is null")
                .param(ids.toArray(String[]::new))
                .update();
    }

    void again(String id, String trouble, Duration pause) {
        jdbc.sql("""
                        update engine.outbox set trouble = :trouble,
                            next_at = clock_timestamp() + make_interval(secs => :pause)
                        where id = :id and answer is null
                        """)
                .param("trouble", trouble)
                .param("pause", seconds(pause))
                .param("id", id)
                .update();
    }

    /** @return those that were still held back */
    List<String> takeBack(Collection<String> ids) {
        return jdbc.sql("""
                        delete from engine.outbox
                        where id = any(:ids) and tries = 0 and not_before > clock_timestamp() returning id
                        """)
                .param("ids", ids.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    int untold(String name) {
        return jdbc.sql("select count(*) from engine.outbox where sent_at is null and tries = 0 and name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    /** What was told more than once and is not settled, counted by what the engine is to do, the oldest first. */
    List<Unsettled> unsettled() {
        return jdbc.sql("""
                        select command as kind, coalesce(name = :start, false) as start, count(*) as number,
                            min(made_at) as since, min(next_at) as next_try
                        from engine.outbox where sent_at is null and tries > 1 group by 1, 2 order by since
                        """)
                .param("start", Engine.CASE_REPORTED)
                .query(Unsettled.class)
                .list();
    }

    void forgetSent() {
        jdbc.sql("delete from engine.outbox where sent_at < clock_timestamp() - interval '1 day'")
                .update();
    }

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                new Command(
                        row.getString("id"),
                        Command.Kind.valueOf(row.getString("command")),
                        row.getString("key"),
                        row.getString("name"),
                        row.getString("actor"),
                        variables(row.getString("variables")),
                        Duration.ZERO),
                row.getInt("tries"));
    }

    private static double seconds(Duration time) {
        return time.toMillis() / 1000.0;
    }

    private String text(Map<String, ?> variables) {
        try {
            return json.writeValueAsString(variables);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private Map<String, Object> variables(String text) {
        try {
            return json.readValue(text, VARIABLES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
