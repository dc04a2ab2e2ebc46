package justice.throughline.tasks;

import java.util.Optional;
import justice.throughline.catalogue.Catalogue;
import justice.throughline.shared.DeskWords;
import justice.throughline.shared.Proof;
import justice.throughline.shared.ProofReader;
import justice.throughline.shared.ProofRecord;
import justice.throughline.shared.Words;
import org.springframework.stereotype.Component;

/** Who completed a task, when, and at which desk it was. */
@Component
class TaskProofs implements ProofReader {

    private final OpenTasks tasks;
    private final Catalogue catalogue;
    private final DeskWords desks;
    private final WishRows wishes;
    private final Words words;

    TaskProofs(OpenTasks tasks, Catalogue catalogue, DeskWords desks, WishRows wishes, Words words) {
        this.tasks = tasks;
        this.catalogue = catalogue;
        this.desks = desks;
        this.wishes = wishes;
        this.words = words;
    }

    @Override
    public Optional<ProofRecord> read(String by, Proof proof) {
        if (proof.kind() != Proof.Kind.TASK) return Optional.empty();
        return proof.number()
                .flatMap(wishes::completed)
                .map(wish -> ProofRecord.of(what(wish), wish.actor(), wish.settledAt()));
    }

    private String what(Wish wish) {
        var task = what(wish.taskKey());
        return wish.isMadeAgain() ? words.of("tasks.proof.made-again", task) : task;
    }

    private String what(long key) {
        var task = tasks.any(key);
        return catalogue.elementName(task.processId(), task.elementId()) + ", "
                + desks.desk(task.desks().getFirst());
    }
}
