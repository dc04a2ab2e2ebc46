package justice.throughline.insight;

import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.engine.Answer;
import justice.throughline.engine.Answered;
import justice.throughline.engine.Command;
import justice.throughline.shared.SqlForSets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes down who had a stuck step tried again, once the engine does so. */
@Component
@SqlForSets("waits and incidents are counted over the engine's journal of all cases")
class Retried {

    private record Step(@Nullable UUID caseId, String elementId) {}

    private final JdbcClient jdbc;
    private final Audit audit;

    Retried(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @EventListener
    void answered(Answered answered) {
        var command = answered.command();
        if (command.kind() != Command.Kind.RETRY || answered.answer() != Answer.TAKEN) return;
        var step = jdbc.sql("""
                        select casefile.case_named(case_id) as case_id, element_id from journal.incident where key = ?""").param(command.keyNumber()).query(Step.class).single();
        audit.write(step.caseId(), "retry " + step.elementId(), String.valueOf(command.actor()));
    }
}
