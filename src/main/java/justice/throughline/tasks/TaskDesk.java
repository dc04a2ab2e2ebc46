package justice.throughline.tasks;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import justice.throughline.access.Staff;
import justice.throughline.engine.Answer;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.forms.InvalidFormException;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Place;
import org.springframework.stereotype.Service;

/**
 * Where people find and do their tasks. What they wish is kept first; then the engine is told, and what follows is written.
 * Each change answers {@link WishState#SETTLED} when all that is done, and {@link WishState#WISHED} when the engine has not
 * answered: then it is done as soon as it does. Each refusal is a {@link TaskRefusal} or an {@link InvalidFormException}.
 */
@Service
public class TaskDesk {

    /** So long somebody waits for the journal to show what they did. */
    private static final Duration LONGEST = Duration.ofSeconds(2);
    /** So long somebody waits for an answer that has been lost, or that another of their own requests waits for. */
    private static final Duration MOMENT = Duration.ofSeconds(1);

    private final OpenTasks open;
    private final TaskList list;
    private final Wishes wishes;
    private final WishRows rows;
    private final InHand inHand;
    private final EngineOutbox outbox;

    TaskDesk(OpenTasks open, TaskList list, Wishes wishes, WishRows rows, InHand inHand, EngineOutbox outbox) {
        this.open = open;
        this.list = list;
        this.wishes = wishes;
        this.rows = rows;
        this.inHand = inHand;
        this.outbox = outbox;
    }

    /** A page of open tasks. */
    public Listing<TaskLine> page(TaskFilter filter, TaskSort sort, Place place) {
        return list.page(filter, sort, place).counted(list.count(filter), TaskList.MOST_COUNTED);
    }

    /** Every open task in this order, however many there are. */
    void each(TaskFilter filter, TaskSort sort, Consumer<TaskLine> take) {
        list.each(filter, sort, take);
    }

    /** The first so many open tasks, by due date. */
    public List<TaskLine> first(TaskFilter filter, int most) {
        return list.page(filter, TaskSort.DUE, Place.first(most)).content();
    }

    /** How many open tasks there are, at most one more than are counted. */
    public int count(TaskFilter filter) {
        return list.count(filter);
    }

    /** An open task; refused when there is none, or no longer. */
    public OpenTask find(long key) {
        return open.findKnown(key);
    }

    /** An open task that this person may see. */
    public OpenTask find(long key, Staff by) {
        return seen(find(key), by);
    }

    /** An open task of a desk at which this person sits. */
    public OpenTask workable(long key, Staff by) {
        var task = find(key, by);
        if (!by.sitsAt(task.desks())) throw TaskRefusal.otherDesk();
        return task;
    }

    /** A task, open or not, that this person may see. */
    OpenTask known(long key, Staff by) {
        return seen(open.any(key), by);
    }

    /** What people did with a task, open or not, that this person may see; in order. */
    public List<TaskAct> acts(long key, Staff by) {
        known(key, by);
        return rows.ofTask(key).stream().map(Wish::shown).toList();
    }

    /** What is on its way to the engine, by the key of the task. */
    public Map<Long, TaskAct> sending(Collection<Long> keys) {
        if (keys.isEmpty()) return Map.of();
        return rows.open(keys).stream()
                .map(Wish::shown)
                .collect(Collectors.toMap(TaskAct::taskKey, Function.identity()));
    }

    /** Makes the task this person's own. When it is settled, every list shows it so. */
    public WishState claim(long key, Staff by) {
        return wishes.claim(key, by).map(this::move).orElse(WishState.SETTLED);
    }

    /** Gives a claimed task back to its desk: one's own, or as a manager that of a colleague who is away. */
    public WishState release(long key, Staff by) {
        return move(wishes.release(key, by));
    }

    /** Completes the task with what was entered; one that nobody has claimed need not be claimed first. */
    public WishState complete(long key, Staff by, Map<String, ?> entered) {
        return send(wishes.complete(key, by, entered));
    }

    private WishState move(Wishes.Kept kept) {
        var state = send(kept);
        var wish = kept.wish();
        if (state == WishState.SETTLED) {
            Patience.await(
                    LONGEST, () -> Optional.of(wish).filter(same -> open.position(same.taskKey()) > same.seen()));
        }
        return state;
    }

    private WishState send(Wishes.Kept kept) {
        var answer = kept.anew() ? tell(kept) : Answer.LATER;
        var state = answer == Answer.TAKEN
                ? WishState.SETTLED
                : lateAnswer(kept.wish().id());
        if (state == WishState.REFUSED) throw TaskRefusal.over();
        return state;
    }

    private Answer tell(Wishes.Kept kept) {
        var wish = kept.wish();
        return inHand.tell(wish.id(), kept.task(), () -> outbox.tell(wish.command()));
    }

    private WishState lateAnswer(UUID wish) {
        return Patience.await(MOMENT, () -> {
                    if (!outbox.lookInRecord(wish.toString())) return Optional.of(WishState.WISHED);
                    return Optional.of(rows.state(wish)).filter(state -> state != WishState.WISHED);
                })
                .orElse(WishState.WISHED);
    }

    private static OpenTask seen(OpenTask task, Staff by) {
        if (!task.seenBy(by)) throw TaskRefusal.otherDesk();
        return task;
    }
}
