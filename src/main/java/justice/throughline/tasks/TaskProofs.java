package justice.throughline.tasks;

import java.util.Optional;
import justice.throughline.catalogue.Catalogue;
import justice.throughline.shared.DeskWords;
import justice.throughline.shared.Proof;
import justice.throughline.shared.ProofReader;
import justice.throughline.shared.ProofRecord;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who completed a task, when, and at which desk it was. */
@Component
class TaskProofs implements ProofReader {

    private final OpenTasks tasks;
    private final Catalogue catalogue;
    private final DeskWords desks;
    private final JdbcClient jdbc;

    TaskProofs(OpenTasks tasks, Catalogue catalogue, DeskWords desks, JdbcClient jdbc) {
        this.tasks = tasks;
        this.catalogue = catalogue;
        this.desks = desks;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ProofRecord> read(String by, Proof proof) {
        if (proof.kind() != Proof.Kind.TASK) return Optional.empty();
        return proof.number().flatMap(task -> jdbc.sql("select username, settled_at from tasks.wish"
                        + " where task_key = ? and act = 'COMPLETE' and state = 'SETTLED'")
                .param(task)
                .query((row, number) ->
                        ProofRecord.of(what(task), row.getString("username"), Times.ofColumn(row, "settled_at")))
                .optional());
    }

    private String what(long key) {
        var task = tasks.any(key);
        return catalogue.elementName(task.processId(), task.elementId()) + ", "
                + desks.desk(task.desks().getFirst());
    }
}
