package justice.throughline.handoffs;

import justice.throughline.shared.SqlForSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the journal knows of the runs of journeys. */
@Component
@SqlForSets("the exporter writes the engine's journal; here it is read")
class JourneyRuns {

    private final JdbcClient jdbc;

    JourneyRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the step and the task belong to one run, with all that it has called. */
    boolean areOfOne(long step, long task) {
        return jdbc.sql("""
                        select exists (
                            select from journal.element_instance step
                            join journal.user_task t on t.root_key = step.root_key
                            where step.key = ? and t.key = ?)
                        """).params(step, task).query(Boolean.class).single();
    }
}
