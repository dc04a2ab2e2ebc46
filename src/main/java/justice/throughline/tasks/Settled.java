package justice.throughline.tasks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Bridges the moment between a task's completion and the journal's hearing of it. */
@Component
class Settled {

    private final JdbcClient jdbc;

    Settled(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(long taskKey) {
        jdbc.sql("insert into tasks.settled (task_key) values (:key) on conflict do nothing")
                .param("key", taskKey)
                .update();
    }

    boolean contains(long taskKey) {
        return jdbc.sql("select exists (select from tasks.settled where task_key = :key)")
                .param("key", taskKey)
                .query(Boolean.class)
                .single();
    }

    /** Forgets those that the journal knows. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    void tidy() {
        jdbc.sql("""
                delete from tasks.settled s using journal.user_task t
                where t.key = s.task_key and t.state <> 'CREATED' and s.at < now() - interval '10 minutes'""").update();
    }
}
