package justice.throughline.bulk;

import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import justice.throughline.access.Staff;
import justice.throughline.bulk.ChosenTask.State;
import justice.throughline.tasks.HeldCompletions;
import justice.throughline.tasks.TaskDesk;
import justice.throughline.tasks.TaskFilter;
import justice.throughline.tasks.TaskLine;
import justice.throughline.tasks.WishState;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works many tasks at once. Nothing goes out before it can be undone. Each refusal is a {@link BulkRefusal}. */
@Service
class BulkActs {

    /** One act takes no more: whoever has more does it again. */
    static final int MOST = 20_000;

    private static final Limit LATEST = Limit.of(10);

    private final TaskDesk desk;
    private final RecordedOutcome recorded;
    private final Bulks bulks;
    private final Items items;
    private final ChosenTasks chosen;
    private final BulkWork work;
    private final HeldCompletions completions;
    private final InstantSource clock;
    private final Duration undo;
    private final Duration pace;

    BulkActs(
            TaskDesk desk,
            RecordedOutcome recorded,
            Bulks bulks,
            Items items,
            ChosenTasks chosen,
            BulkWork work,
            HeldCompletions completions,
            InstantSource clock,
            @Value("${throughline.bulk.undo:5m}") Duration undo,
            @Value("${throughline.bulk.pace:20ms}") Duration pace) {
        this.desk = desk;
        this.recorded = recorded;
        this.bulks = bulks;
        this.items = items;
        this.chosen = chosen;
        this.work = work;
        this.completions = completions;
        this.clock = clock;
        this.undo = undo;
        this.pace = pace;
    }

    /** So long nothing goes out. */
    Duration undo() {
        return undo;
    }

    /** What filing with the recorded outcome would do with those of these tasks that this person may work. */
    Plan plan(TaskFilter filter, Staff by) {
        var tasks = desk.first(filter.withDesks(by.desks()), MOST + 1);
        var more = tasks.size() > MOST;
        var taken = more ? tasks.subList(0, MOST) : tasks;
        var answers = new LinkedHashMap<>(recorded.answers(taken));
        var ofOthers = Answer.leave(null, "task-claimed");
        taken.stream().filter(task -> isOfOther(task, by)).forEach(task -> answers.put(task.key(), ofOthers));
        return new Plan(taken, answers, more);
    }

    /** Files those of these groups, after a while. */
    @Transactional
    UUID start(TaskFilter filter, Set<String> groups, Staff by) {
        Map<Long, Answer> chosen = plan(filter, by).chosen(groups);
        if (chosen.isEmpty()) throw BulkRefusal.nothingChosen();
        var now = clock.instant();
        var goesOutAt = now.plus(undo);
        var bulk = new Bulk(
                UUID.randomUUID(), by, now, goesOutAt, goesOutAt.plus(pace.multipliedBy(chosen.size())), chosen.size());
        bulks.saveAndFlush(bulk);
        items.add(bulk.id(), chosen, goesOutAt, pace);
        return bulk.id();
    }

    /** Takes back what has not gone out; the number of those. */
    @Transactional
    int undo(UUID id, Staff by) {
        var bulk = bulks.lock(id).filter(one -> one.seenBy(by)).orElseThrow(BulkRefusal::unknown);
        bulk.undo(by, clock.instant());
        return work.undo(id, by);
    }

    Progress progress(UUID id, Staff by) {
        return progress(bulks.findById(id).filter(one -> one.seenBy(by)).orElseThrow(BulkRefusal::unknown));
    }

    /** This person's latest. */
    List<Progress> latest(Staff by) {
        return bulks.of(by.actors(), LATEST).stream().map(this::progress).toList();
    }

    private Progress progress(Bulk bulk) {
        var states = completions.states(bulk.id());
        return new Progress(
                bulk.id(),
                bulk.actor(),
                bulk.at(),
                bulk.goesOutAt(),
                bulk.goneOutAt(),
                bulk.chosen(),
                chosen.count(bulk.id(), State.CHOSEN),
                states.getOrDefault(WishState.WISHED, 0),
                states.getOrDefault(WishState.SETTLED, 0),
                states.getOrDefault(WishState.REFUSED, 0),
                states.getOrDefault(WishState.TAKEN_BACK, 0),
                items.left(bulk.id()),
                bulk.canBeUndone(clock.instant()),
                bulk.undoneAt(),
                bulk.undoneBy());
    }

    private static boolean isOfOther(TaskLine task, Staff by) {
        return task.assignee() != null && !by.goesBy(task.assignee());
    }
}
