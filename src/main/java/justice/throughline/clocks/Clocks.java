package justice.throughline.clocks;

import java.time.Instant;
import java.time.InstantSource;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import justice.throughline.limits.Extension;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.limits.Limits;
import justice.throughline.limits.Pause;
import justice.throughline.limits.Reason;
import justice.throughline.limits.Severity;
import justice.throughline.shared.Deadline;
import justice.throughline.shared.When;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Starts and changes clocks. Nothing is overwritten: each change is an event, and the clock is what all its events come to.
 * What the law or the state of the clock forbids is answered with the reason. Changes of one clock at the same time come
 * one after the other.
 *
 * <p>Every method throws a {@link justice.throughline.shared.Refusal} for an unknown clock.
 */
@Service
public class Clocks {

    private static final String OVER = "clock-over";
    /** No law gives it; only a slip of the pen or a fault of a system lies before. */
    private static final Period LONGEST_AGO = Period.ofYears(20);

    private final Ledger ledger;
    private final ClockReads reads;
    private final ClockEvents events;
    private final Limits limits;
    private final Whose whose;
    private final List<EndProvenElsewhere> elsewhere;
    private final InstantSource clock;

    Clocks(
            Ledger ledger,
            ClockReads reads,
            ClockEvents events,
            Limits limits,
            Whose whose,
            List<EndProvenElsewhere> elsewhere,
            InstantSource clock) {
        this.ledger = ledger;
        this.reads = reads;
        this.events = events;
        this.limits = limits;
        this.whose = whose;
        this.elsewhere = elsewhere;
        this.clock = clock;
    }

    /**
     * Starts a clock; the same key again gives the clock that it started before. Whom it is about it knows by the keys of
     * the case file.
     *
     * @throws justice.throughline.shared.Refusal when the law knows no such limit or lacks a fact
     */
    public ClockLine start(StartClock start) {
        return reads.ofKey(start.key()).orElseGet(() -> open(start.with(whose.keyed(start.subject()))));
    }

    /** Whose law a clock of this kind goes by in this case. */
    public Jurisdiction lawOf(UUID caseId, String kind) {
        return whose.lawOf(caseId, kind);
    }

    /** What the clock asks for was done, or ({@code needed} false) is no longer asked for. A clock that is over stays so. */
    public Change stop(UUID clockId, boolean needed, LegalEvent act) {
        var change = add(
                clockId,
                EventKind.STOPPED,
                EventData.stop(needed),
                act,
                (line, folded) -> needed ? whyNotDone(line).map(code -> new Reason(code, List.of())) : none());
        return change instanceof Change.Refused refused
                        && refused.reason().code().equals(OVER)
                ? new Change.Done(reads.find(clockId).orElseThrow())
                : change;
    }

    /** Why nobody can say that what this clock asks for is done: the code of a problem; empty when they can. */
    public Optional<String> whyNotDone(ClockLine line) {
        return elsewhere.stream()
                .flatMap(each -> each.whyNotDone(line).stream())
                .findFirst();
    }

    /** @param reason a code that the rule of the clock knows, such as {@code hospital} */
    public Change pause(UUID clockId, String reason, LegalEvent act) {
        return add(
                clockId,
                EventKind.PAUSED,
                EventData.pause(reason),
                act,
                (line, folded) -> folded.paused()
                        ? because("clock-paused")
                        : expired(line, act)
                                .or(() -> limits.whyNotPause(
                                        folded.question(), new Pause(act.happenedAt(), null, reason))));
    }

    public Change resume(UUID clockId, LegalEvent act) {
        return add(
                clockId,
                EventKind.RESUMED,
                EventData.NONE,
                act,
                (line, folded) -> folded.pausedAt(act.happenedAt()) ? none() : because("clock-not-paused"));
    }

    /**
     * Grants more time; refused after the end, by too low a rank, or beyond what the rule allows.
     *
     * @param code of the extension, as the rule of the clock names it
     * @param ordered the end, where whoever grants it orders one
     * @param act its authority is the role that grants it
     */
    public Change extend(UUID clockId, String code, @Nullable Deadline ordered, LegalEvent act) {
        var extension = new Extension(
                code,
                act.happenedAt(),
                ordered instanceof Deadline.Day day ? day.last() : null,
                ordered instanceof Deadline.Moment moment ? moment.at() : null,
                act.authority(),
                doneBefore(clockId, act.happenedAt()));
        return add(
                clockId,
                EventKind.EXTENDED,
                EventData.extension(extension),
                act,
                (line, folded) -> folded.ordered() != null
                        ? because("clock-ordered")
                        : expired(line, act)
                                .or(() -> ordered == null ? none() : Orders.whyNot(ordered, act))
                                .or(() -> limits.whyNotExtend(folded.question(), extension)));
    }

    /**
     * Follows the order of a court, whose date stands as ordered. A limit on liberty that has passed stays passed. A later
     * order corrects an earlier one that was wrong; it needs a reason.
     */
    public Change vary(UUID clockId, Deadline ordered, LegalEvent act) {
        return add(clockId, EventKind.VARIED, EventData.ordered(ordered), act, (line, folded) -> Orders.whyNot(
                        ordered, act)
                .or(() -> Orders.whyNotCorrect(folded, act))
                .or(() -> line.severity() == Severity.S1 && Orders.leavesNoTime(line, act)
                        ? expired(line, act)
                        : none()));
    }

    /**
     * Works the clock out anew with other facts.
     *
     * @param fromHere the facts hold from the act on, as enhanced rights that begin later do: the earlier end wins.
     *     Otherwise they always held and were not known.
     */
    public Change changeFacts(UUID clockId, Map<String, Object> facts, boolean fromHere, LegalEvent act) {
        return add(clockId, EventKind.FACTS_CHANGED, EventData.facts(facts, fromHere), act, (line, folded) -> none());
    }

    /** Says that the clock should never have run; needs a reason. */
    public Change voidClock(UUID clockId, LegalEvent act) {
        var reason = act.reason();
        return add(
                clockId,
                EventKind.VOIDED,
                EventData.NONE,
                act,
                (line, folded) -> reason == null || reason.isBlank() ? because("clock-void-needs-reason") : none());
    }

    private Map<String, Integer> doneBefore(UUID clockId, Instant at) {
        return reads.find(clockId)
                .map(line -> events.doneBefore(line.subject(), at))
                .orElse(Map.of());
    }

    private ClockLine open(StartClock start) {
        var event = ClockEvent.record(UUID.randomUUID(), EventKind.STARTED, start.act(), now(), EventData.start(start));
        return ledger.open(start.key(), event, terms -> hasBegun(start.act(), terms))
                .or(() -> reads.ofKey(start.key()))
                .orElseThrow();
    }

    /**
     * What a limit runs from has happened, and not decades ago; only what it is counted back from is still to come, and
     * known of before.
     */
    private void hasBegun(LegalEvent start, Terms terms) {
        var from = start.happenedAt();
        var now = now();
        var countedBack = terms.limit().due().end().isBefore(from);
        var latest = countedBack && from.isAfter(now) ? from : now;
        if (from.isAfter(latest) || start.learnedAt().isAfter(latest)) {
            throw why("clock-not-happened-yet").refusal();
        }
        if (When.dayOf(from).isBefore(When.dayOf(now).minus(LONGEST_AGO)))
            throw why("clock-long-ago").refusal();
    }

    private Change add(
            UUID clockId,
            EventKind kind,
            EventData data,
            LegalEvent act,
            BiFunction<ClockLine, Folded, Optional<Reason>> check) {
        var now = now();
        var event = ClockEvent.record(clockId, kind, act, now, data);
        return ledger.add(event, (line, folded) -> {
            if (!line.state().live()) return because(OVER);
            if (act.happenedAt().isBefore(line.startedAt())) return because("clock-not-started-then");
            if (act.happenedAt().isAfter(now)) return because("clock-not-happened-yet");
            return check.apply(line, folded);
        });
    }

    private static Optional<Reason> expired(ClockLine line, LegalEvent act) {
        // while a pause goes on the end is not known yet
        return line.state() != ClockState.PAUSED && line.due().passed(act.happenedAt())
                ? because("clock-expired")
                : none();
    }

    private static Optional<Reason> because(String code) {
        return Optional.of(why(code));
    }

    private static Reason why(String code) {
        return new Reason(code, List.of());
    }

    private static Optional<Reason> none() {
        return Optional.empty();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
