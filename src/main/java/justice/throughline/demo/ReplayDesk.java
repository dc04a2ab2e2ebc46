package justice.throughline.demo;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import justice.throughline.access.Staff;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.OutcomeCategories;
import justice.throughline.closing.Closing;
import justice.throughline.closing.OpenDuty;
import justice.throughline.engine.Command;
import justice.throughline.engine.Engine;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.shared.Refusal;
import justice.throughline.tasks.OpenTask;
import justice.throughline.tasks.OpenTasks;
import justice.throughline.tasks.TaskDesk;
import justice.throughline.tasks.WishState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Answers the open tasks of replayed crimes as the data decided, through the same door as people. */
@Component
class ReplayDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayDesk.class);
    private static final String CLOSE = "Task_CloseCase";
    private static final String TELL = "Task_TellPerson";
    private static final String TELLING = "telling";
    private static final String REPAIR = "Task_RepairWork";

    private final OpenTasks open;
    private final TaskDesk tasks;
    private final ReplayStaff staff;
    private final CaseFiles cases;
    private final OutcomeCategories categories;
    private final EngineOutbox outbox;
    private final ReplayRepairs repairs;
    private final Closing closing;
    private final InstantSource clock;
    private final Set<String> leftToOthers = ConcurrentHashMap.newKeySet();
    private final Duration repairPatience;

    ReplayDesk(
            OpenTasks open,
            TaskDesk tasks,
            ReplayStaff staff,
            CaseFiles cases,
            OutcomeCategories categories,
            EngineOutbox outbox,
            ReplayRepairs repairs,
            InstantSource clock,
            Closing closing,
            @Value("${throughline.demo.repair-patience:5m}") Duration repairPatience) {
        this.open = open;
        this.tasks = tasks;
        this.staff = staff;
        this.cases = cases;
        this.categories = categories;
        this.outbox = outbox;
        this.repairs = repairs;
        this.clock = clock;
        this.closing = closing;
        this.repairPatience = repairPatience;
    }

    /**
     * What the simulated staff would do now, oldest task first; each says whether it was done.
     *
     * @param yielding leave a task alone that somebody has claimed, and a repair that a visitor may still want to do
     */
    List<Callable<Boolean>> answers(List<ReplayedCrime> crimes, boolean yielding) {
        Map<UUID, ReplayedCrime> byCase =
                crimes.stream().collect(Collectors.toMap(ReplayedCrime::caseId, Function.identity()));
        List<OpenTask> waiting = open.ofCases(byCase.keySet()).stream()
                .filter(task -> !yielding || task.assignee() == null && !leftToVisitors(task))
                .toList();
        if (waiting.isEmpty()) return List.of();
        List<Staff> onDuty = staff.onDuty();
        Set<UUID> telling = waiting.stream()
                .filter(task -> task.elementId().equals(TELL))
                .map(OpenTask::caseId)
                .collect(Collectors.toSet());
        // after the tasks: what led to one is recorded before it opens
        Map<UUID, List<String>> recorded = cases.journeyOutcomes(byCase.keySet());
        return waiting.stream()
                .filter(task -> !task.elementId().equals(CLOSE) || !telling.contains(task.caseId()))
                .flatMap(task -> answer(
                        task,
                        onDuty,
                        Objects.requireNonNull(byCase.get(task.caseId())),
                        recorded.getOrDefault(task.caseId(), List.of()))
                        .stream())
                .toList();
    }

    private Optional<Callable<Boolean>> answer(
            OpenTask task, List<Staff> onDuty, ReplayedCrime crime, List<String> recorded) {
        ReplayScript script = new ReplayScript(crime.history(), categories::decidedIn);
        Map<String, Object> answer =
                script.answer(task.elementId(), recorded, clock.instant().toString());
        Optional<Staff> by =
                onDuty.stream().filter(staff -> staff.sitsAt(task.desks())).findFirst();
        if (answer == null || by.isEmpty()) {
            if (leftToOthers.add(task.elementId())) LOG.debug("No simulated staff do {}", task.elementId());
            return Optional.empty();
        }
        boolean early = task.elementId().equals(CLOSE) && !script.finished(recorded);
        return Optional.of(() -> attempt(
                task, () -> early ? reopen(crime, script.reached(recorded)) : complete(task, by.get(), answer)));
    }

    private static boolean attempt(OpenTask task, BooleanSupplier step) {
        try {
            return step.getAsBoolean();
        } catch (Refusal e) {
            LOG.debug("Task {} is looked at again: {}", task.key(), e.getMessage());
            return false;
        }
    }

    private boolean complete(OpenTask task, Staff by, Map<String, Object> answer) {
        if (task.elementId().equals(REPAIR)) repairs.repair(task.caseId());
        if (task.elementId().equals(CLOSE) && !readyToClose(task, by)) return false;
        return tasks.complete(task.key(), by, answer) == WishState.SETTLED;
    }

    /** Everybody is told first; the rest goes on after the case is closed. */
    private boolean readyToClose(OpenTask task, Staff by) {
        var open = closing.unexplained(task.caseId());
        if (open.stream().anyMatch(duty -> duty.kind().equals(TELLING))) return false;
        if (!open.isEmpty()) {
            closing.give(
                    task.caseId(),
                    open,
                    open.stream().collect(Collectors.toMap(OpenDuty::key, duty -> OpenDuty.GOES_ON)),
                    by);
        }
        return true;
    }

    private boolean leftToVisitors(OpenTask task) {
        return task.elementId().equals(REPAIR)
                && task.createdAt().isAfter(clock.instant().minus(repairPatience));
    }

    /** A later outcome of the same crime: new evidence came in before the case was closed. */
    private boolean reopen(ReplayedCrime crime, int reached) {
        outbox.keep(Command.message(
                "replay:" + crime.caseId() + ":" + reached,
                Engine.NEW_EVIDENCE_RECEIVED,
                crime.caseId().toString(),
                Map.of()));
        return false;
    }
}
