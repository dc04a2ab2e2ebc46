package justice.throughline.tasks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.clocks.Powers;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.forms.FormCheck;
import justice.throughline.forms.InvalidFormException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what somebody wishes to do with a task, where they may, with the command to the engine. Of one task one wish is on
 * its way at a time. Each refusal is a {@link TaskRefusal} or an {@link InvalidFormException}.
 */
@Component
@Transactional
class Wishes {

    private final OpenTasks open;
    private final TaskForms forms;
    private final FormCheck check;
    private final List<TaskGuard> guards;
    private final WishRows rows;
    private final Powers powers;
    private final EngineOutbox outbox;
    private final InstantSource clock;

    Wishes(
            OpenTasks open,
            TaskForms forms,
            FormCheck check,
            List<TaskGuard> guards,
            WishRows rows,
            Powers powers,
            EngineOutbox outbox,
            InstantSource clock) {
        this.open = open;
        this.forms = forms;
        this.check = check;
        this.guards = guards;
        this.rows = rows;
        this.powers = powers;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * @param task as it was before
     * @param anew whether it is for the caller to tell the engine; otherwise this very wish is on its way already
     */
    record Kept(Wish wish, OpenTask task, boolean anew) {}

    Kept complete(long key, Staff by, Map<String, ?> entered) {
        var locked = lock(key);
        var task = locked.workableBy(by);
        return keep(locked, Act.COMPLETE, by, checked(task, entered));
    }

    /**
     * The same, kept back with others until then; it is told by itself.
     *
     * @return false when this very wish is on its way already
     */
    boolean completeLater(long key, Staff by, Map<String, ?> entered, UUID batch, Instant until) {
        var locked = lock(key);
        var answers = checked(locked.workableBy(by), entered);
        if (locked.onItsWay(Act.COMPLETE, by, answers).isPresent()) return false;
        var now = clock.instant();
        var wish = wish(locked, Act.COMPLETE, by, answers, now).heldWith(batch, until);
        rows.save(wish);
        var held = Duration.between(now, until);
        outbox.keep(held.isPositive() ? wish.command().heldFor(held) : wish.command());
        return true;
    }

    /** Nothing where the task is this person's already. */
    Optional<Kept> claim(long key, Staff by) {
        var locked = lock(key);
        return locked.workableBy(by).claimedBy(by)
                ? Optional.empty()
                : Optional.of(keep(locked, Act.CLAIM, by, Map.of()));
    }

    Kept release(long key, Staff by) {
        var locked = lock(key);
        if (!locked.task().seenBy(by)) throw TaskRefusal.otherDesk();
        if (!mayRelease(locked.task(), by)) throw TaskRefusal.notClaimed();
        return keep(locked, Act.RELEASE, by, Map.of());
    }

    private Map<String, Object> checked(OpenTask task, Map<String, ?> entered) {
        var form = forms.of(task);
        var answers = check.check(form, entered);
        var wrong = new LinkedHashMap<String, String>();
        guards.forEach(guard -> guard.wrong(task, answers).forEach(wrong::putIfAbsent));
        if (!wrong.isEmpty()) throw InvalidFormException.of(form, wrong);
        return answers;
    }

    static boolean mayRelease(OpenTask task, Staff by) {
        return task.claimedBy(by) || (task.assignee() != null && by.is(Role.MANAGER));
    }

    private Kept keep(Locked locked, Act act, Staff by, Map<String, Object> answers) {
        var onItsWay = locked.onItsWay(act, by, answers);
        if (onItsWay.isPresent()) return new Kept(onItsWay.get(), locked.task(), false);
        var wish = wish(locked, act, by, answers, clock.instant());
        rows.save(wish);
        outbox.keepInHand(wish.command());
        return new Kept(wish, locked.task(), true);
    }

    private Wish wish(Locked locked, Act act, Staff by, Map<String, Object> answers, Instant at) {
        var task = locked.task();
        return new Wish(task, powers.partyOf(task.desks().getFirst()), locked.position(), act, by, answers, at);
    }

    /** The task as it is while nobody else changes it here, with what the journal has not heard yet. */
    private Locked lock(long key) {
        rows.lockTask(key);
        var standing = open.standing(key);
        var unheard = standing.touched() ? rows.unheard(key, standing.position()) : List.<Wish>of();
        var task = unheard.stream()
                .filter(wish -> wish.state() == WishState.SETTLED)
                .reduce((earlier, later) -> later)
                .map(move -> standing.task().heldBy(move.leavesWith()))
                .orElse(standing.task());
        var sent = unheard.stream()
                .filter(wish -> wish.state() == WishState.WISHED)
                .findFirst();
        return new Locked(task, standing.position(), sent);
    }

    /**
     * @param position where the journal's record of it stands
     * @param sent what is on its way to the engine
     */
    private record Locked(OpenTask task, long position, Optional<Wish> sent) {

        /** This very wish, where it was made before; any other that is on its way is in the way. */
        Optional<Wish> onItsWay(Act act, Staff by, Map<String, Object> answers) {
            if (sent.isPresent() && !sent.get().isSame(act, by, answers))
                throw TaskRefusal.busy(sent.get().act());
            return sent;
        }

        OpenTask workableBy(Staff staff) {
            if (!staff.sitsAt(task.desks())) throw TaskRefusal.otherDesk();
            if (task.claimedByOther(staff)) throw TaskRefusal.claimed();
            return task;
        }
    }
}
