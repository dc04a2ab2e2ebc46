package justice.throughline.bulk;

import java.util.UUID;
import justice.throughline.access.Staff;
import justice.throughline.access.StaffDirectory;
import justice.throughline.shared.Refusal;
import justice.throughline.tasks.HeldCompletions;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps the completions of an act on many, one by one, some at a turn: each task with what became of it in a transaction of
 * its own, so that whatever dies in between, none is kept twice and none is forgotten.
 */
@Component
class BulkWork {

    private static final Limit AT_A_TURN = Limit.of(100);

    private final Bulks bulks;
    private final Items items;
    private final ChosenTasks chosen;
    private final HeldCompletions completions;
    private final StaffDirectory directory;
    private final TransactionTemplate turn;
    private final TransactionTemplate each;

    BulkWork(
            Bulks bulks,
            Items items,
            ChosenTasks chosen,
            HeldCompletions completions,
            StaffDirectory directory,
            PlatformTransactionManager transactions) {
        this.bulks = bulks;
        this.items = items;
        this.chosen = chosen;
        this.completions = completions;
        this.directory = directory;
        this.turn = new TransactionTemplate(transactions);
        this.each = new TransactionTemplate(transactions);
        each.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Scheduled(fixedDelayString = "${throughline.bulk.tick:500ms}")
    void work() {
        while (Boolean.TRUE.equals(turn.execute(status -> workSome()))) {}
    }

    /** @return whether there was anything to do; the act is locked meanwhile, so that an undo comes before or after */
    private boolean workSome() {
        var taken = items.take();
        taken.ifPresent(bulk -> {
            var act = bulks.findById(bulk).orElseThrow();
            var by = directory.find(act.actor()).orElse(null);
            chosen.next(bulk, AT_A_TURN).forEach(item -> keep(act, item, by));
        });
        return taken.isPresent();
    }

    private void keep(Bulk act, ChosenTask item, @Nullable Staff by) {
        if (by == null) {
            leave(item, "nobody");
            return;
        }
        try {
            each.executeWithoutResult(status -> {
                var anew = completions.keep(act.id(), item.id().task(), by, item.answers(), item.goesOutAt());
                var now = chosen.findById(item.id()).orElseThrow();
                if (anew) now.keep();
                else now.leave("wished-already");
            });
        } catch (Refusal refusal) {
            leave(item, refusal.code());
        }
    }

    private void leave(ChosenTask item, String why) {
        each.executeWithoutResult(
                status -> chosen.findById(item.id()).orElseThrow().leave(why));
    }

    /** Takes back what was kept, and leaves the rest. */
    int undo(UUID bulk, Staff by) {
        items.leaveRest(bulk);
        return completions.takeBack(bulk, by);
    }
}
