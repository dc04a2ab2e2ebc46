package justice.throughline.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tasks of acts on many, thousands at a time. */
@Repository
@Transactional
@SqlForSets("one act chooses thousands of tasks at once")
class Items {

    /** Why tasks were left, and an example of each. */
    record Left(String why, int tasks, long example) {}

    private final JdbcClient jdbc;
    private final ObjectMapper json;

    Items(JdbcClient jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param chosen by task, in the order in which they go out
     * @param pace between one and the next, so that they hold up nobody else */
    void add(UUID bulk, Map<Long, Answer> chosen, Instant goesOutAt, Duration pace) {
        var keys = chosen.keySet().toArray(Long[]::new);
        jdbc.sql("""
                insert into bulk.item (bulk_id, task_key, outcome, answers, state, goes_out_at)
                select :bulk, key, outcome, answers::jsonb, 'CHOSEN',
                    cast(:goesOutAt as timestamptz) + (place - 1) * make_interval(secs => :pace)
                from unnest(:keys, :outcomes, :answers) with ordinality as chosen (key, outcome, answers, place)""")
                .param("goesOutAt", Times.toColumn(goesOutAt))
                .param("pace", pace.toMillis() / 1000.0)
                .param("bulk", bulk)
                .param("keys", keys)
                .param("outcomes", chosen.values().stream().map(Answer::outcome).toArray(String[]::new))
                .param("answers", chosen.values().stream().map(this::text).toArray(String[]::new))
                .update();
    }

    /** An act with tasks that are not looked at yet, which nobody else is working on until the transaction ends. */
    Optional<UUID> take() {
        return jdbc.sql("""
                select b.id from bulk.bulk b
                where b.undone_at is null
                    and exists (select from bulk.item i where i.bulk_id = b.id and i.state = 'CHOSEN')
                order by b.at limit 1 for update skip locked""").query(UUID.class).optional();
    }

    /** Those that were not looked at are left: the act was undone. */
    void leaveRest(UUID bulk) {
        jdbc.sql("update bulk.item set state = 'LEFT', left_because = 'undone' where bulk_id = ? and state = 'CHOSEN'")
                .param(bulk)
                .update();
    }

    List<Left> left(UUID bulk) {
        return jdbc.sql("""
                select left_because as why, count(*) as tasks, min(task_key) as example from bulk.item
                where bulk_id = ? and state = 'LEFT' group by left_because order by tasks desc, why""").param(bulk).query(Left.class).list();
    }

    private String text(Answer answer) {
        try {
            return json.writeValueAsString(answer.answers());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
