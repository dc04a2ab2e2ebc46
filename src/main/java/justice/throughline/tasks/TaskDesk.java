package justice.throughline.tasks;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import justice.throughline.access.Audit;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.engine.Engine;
import justice.throughline.engine.EngineUnavailableException;
import justice.throughline.engine.TaskGoneException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people find and do their tasks. Each refusal is a {@link TaskRefusal} or an {@link InvalidFormException}. */
@Service
public class TaskDesk {

    private static final Duration LONGEST = Duration.ofSeconds(2);

    private final OpenTasks open;
    private final TaskList list;
    private final TaskForms forms;
    private final FormCheck check;
    private final Settled settled;
    private final Engine engine;
    private final Audit audit;
    private final JdbcClient jdbc;
    private final ApplicationEventPublisher news;

    TaskDesk(
            OpenTasks open,
            TaskList list,
            TaskForms forms,
            FormCheck check,
            Settled settled,
            Engine engine,
            Audit audit,
            JdbcClient jdbc,
            ApplicationEventPublisher news) {
        this.open = open;
        this.list = list;
        this.forms = forms;
        this.check = check;
        this.settled = settled;
        this.engine = engine;
        this.audit = audit;
        this.jdbc = jdbc;
        this.news = news;
    }

    /** Open tasks by due date, or as the page asks: {@code due} or {@code created}. */
    public TaskPage page(TaskFilter filter, Pageable page) {
        return new TaskPage(list.lines(filter, page, page.getPageSize()), page, list.count(filter));
    }

    /** Every open task in this order, however many there are. */
    void each(TaskFilter filter, Sort sort, Consumer<TaskLine> take) {
        list.each(filter, sort, take);
    }

    /** How many open tasks there are, at most one more than a thousand. */
    public int count(TaskFilter filter) {
        return list.count(filter);
    }

    /** An open task; refused when there is none, or no longer. */
    public OpenTask find(long key) {
        return open.find(key)
                .orElseThrow(() -> open.caseOf(key).isPresent() ? TaskRefusal.over() : TaskRefusal.unknown());
    }

    /** An open task that this person may see. */
    public OpenTask find(long key, Staff by) {
        var task = find(key);
        if (!by.seesAllDesks() && !by.sitsAt(task.desks())) throw TaskRefusal.otherDesk();
        return task;
    }

    /** Makes the task this person's own. When this returns, every list shows it so. */
    @Transactional
    public void claim(long key, Staff by) {
        var task = lock(key, by);
        if (task.claimedByOther(by.username())) throw TaskRefusal.claimed();
        if (task.claimedBy(by.username())) return;
        tell(() -> engine.claim(key, by.username()));
        audit.write(task.caseId(), "claim " + task.elementId(), by.username());
        awaitJournal(key, now -> now.claimedBy(by.username()));
    }

    /** Gives a claimed task back to its desk: one's own, or as a manager that of a colleague who is away. */
    @Transactional
    public void release(long key, Staff by) {
        lock(key);
        var task = find(key, by);
        if (!mayRelease(task, by)) throw TaskRefusal.notClaimed();
        tell(() -> engine.release(key));
        audit.write(task.caseId(), "release " + task.elementId() + " of " + task.assignee(), by.username());
        awaitJournal(key, now -> now.assignee() == null);
    }

    /** Completes the task with what was entered; one that nobody has claimed need not be claimed first. */
    @Transactional
    public void complete(long key, Staff by, Map<String, ?> entered) {
        var task = lock(key, by);
        if (task.claimedByOther(by.username())) throw TaskRefusal.claimed();
        var variables = check.check(forms.of(task), entered);
        news.publishEvent(new TaskDone(task, by.username(), variables));
        tell(() -> engine.complete(key, by.username(), variables));
        settled.add(key);
        audit.write(task.caseId(), "complete " + task.elementId(), by.username());
    }

    static boolean mayRelease(OpenTask task, Staff by) {
        return task.claimedBy(by.username()) || (task.assignee() != null && by.is(Role.MANAGER));
    }

    private void lock(long key) {
        jdbc.sql("select pg_advisory_xact_lock(:key)").param("key", key).query().listOfRows();
    }

    /** The task as it is while nobody else changes it here; needs a seat at one of its desks. */
    private OpenTask lock(long key, Staff by) {
        lock(key);
        var task = find(key);
        if (!by.sitsAt(task.desks())) throw TaskRefusal.otherDesk();
        return task;
    }

    private static void tell(Runnable command) {
        try {
            command.run();
        } catch (TaskGoneException gone) {
            throw TaskRefusal.over();
        } catch (EngineUnavailableException away) {
            throw TaskRefusal.engineAway();
        }
    }

    private void awaitJournal(long key, Predicate<OpenTask> told) {
        Patience.await(LONGEST, () -> Optional.of(key)
                .filter(sameKey -> open.find(key).map(told::test).orElse(true)));
    }
}
