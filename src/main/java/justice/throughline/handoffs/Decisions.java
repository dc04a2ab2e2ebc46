package justice.throughline.handoffs;

import java.util.Optional;
import java.util.UUID;
import justice.throughline.shared.Proof;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What receivers have decided here before they had accepted the work for it. */
@Component
class Decisions {

    private final JdbcClient jdbc;

    Decisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the task belongs to the run of the journey that handed it over; not where no journey did. */
    boolean isOfItsRun(UUID handOff, long task) {
        return jdbc.sql("""
                        select exists (
                            select from handoff.hand_off h
                            join journal.element_instance step
                                on step.key = substring(h.effect_key from '^journey:([0-9]{1,18}):')::bigint
                            join journal.user_task t on t.root_key = step.root_key
                            where h.id = ? and t.key = ?)
                        """).params(handOff, task).query(Boolean.class).single();
    }

    /** Of this offer; a later decision takes the place of an earlier one. */
    void keep(HandOff handOff, By by) {
        jdbc.sql("""
                        insert into handoff.decision (hand_off_id, attempt, username, task_key) values (?, ?, ?, ?)
                        on conflict (hand_off_id, attempt)
                        do update set username = excluded.username, task_key = excluded.task_key
                        """)
                .params(
                        handOff.id(),
                        handOff.attempt(),
                        by.actor(),
                        by.proof().number().orElseThrow())
                .update();
    }

    /** Who decided before this offer was accepted. */
    Optional<By> of(HandOff handOff) {
        return jdbc.sql("select username, task_key from handoff.decision where hand_off_id = ? and attempt = ?")
                .params(handOff.id(), handOff.attempt())
                .query((row, number) -> new By(row.getString("username"), Proof.task(row.getLong("task_key"))))
                .optional();
    }
}
