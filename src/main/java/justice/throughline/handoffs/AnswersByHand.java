package justice.throughline.handoffs;

import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import justice.throughline.access.Audit;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.participation.Bodies;
import justice.throughline.participation.Body;
import justice.throughline.shared.Proof;
import justice.throughline.shared.When;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What receivers said by other means than their system or their desk. One person writes it down with where it comes from; it moves
 * the hand-off once another of the same body confirms it. Each refusal is a {@link HandOffRefusal}.
 */
@Service
@Transactional
class AnswersByHand {

    /** So many are shown of those that wait. */
    static final int MOST = 100;

    /** Whom nobody's body means. */
    private static final String OF_MANAGERS = "";

    private final AnswerRows rows;
    private final Handoffs handoffs;
    private final HandOffDesk desk;
    private final Bodies bodies;
    private final Audit audit;
    private final InstantSource clock;

    AnswersByHand(
            AnswerRows rows, Handoffs handoffs, HandOffDesk desk, Bodies bodies, Audit audit, InstantSource clock) {
        this.rows = rows;
        this.handoffs = handoffs;
        this.desk = desk;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    /** An answer as it is asked to be written down. */
    record Written(
            @Nullable Step step,
            @Nullable Set<String> reasons,
            @Nullable String note,
            @Nullable String redirectTo,
            @Nullable Told told) {}

    /** The answers of the receiver that this person may write down now. */
    @Transactional(readOnly = true)
    List<Step> possible(HandOff handOff, Staff staff) {
        return Arrays.stream(Step.values())
                .filter(step -> step.pathFrom(handOff.state()).isPresent())
                .filter(step -> desk.mayTell(handOff, step, staff))
                .toList();
    }

    /** Refused when there is no such hand-off. */
    @Transactional(readOnly = true)
    void check(UUID id) {
        if (handoffs.find(id).isEmpty()) throw HandOffRefusal.unknown();
    }

    /** Writes it down. One of a hand-off waits at a time. */
    void propose(UUID id, Written asked, Staff by) {
        var handOff = handoffs.locked(id);
        if (asked.step() == null) throw HandOffRefusal.stepMissing();
        if (!desk.mayTell(handOff, asked.step(), by)) throw HandOffRefusal.notYourDesk();
        var from = Objects.requireNonNullElseGet(asked.told(), () -> new Told(null, null, null, null));
        var told = from.checked(When.dayOf(clock.instant()));
        var act = audit.write(handOff.caseId(), "hand-off " + asked.step() + " by hand proposed", by.number());
        var party = asked.redirectTo() == null || asked.redirectTo().isBlank() ? null : asked.redirectTo();
        var move = Move.of(asked.step(), by(by, act))
                .because(asked.reasons() == null ? Set.of() : asked.reasons(), asked.note())
                .to(party);
        handoffs.check(handOff, move);
        if (rows.lockOpen(id).isPresent()) throw HandOffRefusal.answerWaits();
        rows.save(new AnswerByHand(
                id, move, told, bodyOf(handOff, by), clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /** Confirms it, by which the hand-off moves; declines it; or withdraws it. */
    void decide(UUID id, long key, AnswerDecision what, @Nullable String why, Staff by) {
        // before the answer, as whoever moves a hand-off locks it first
        var handOff = handoffs.locked(id);
        var answer = rows.lock(key, id).orElseThrow(HandOffRefusal::unknown);
        if (!bodiesOf(by).contains(answer.body())) throw HandOffRefusal.notYourDesk();
        answer.decide(what, why == null || why.isBlank() ? null : why.strip(), by, clock.instant());
        var words = "hand-off " + answer.step() + " by hand " + what.code();
        var act = audit.write(handOff.caseId(), words, by.number());
        if (what == AnswerDecision.CONFIRM) handoffs.take(id, answer.move(by(by, act)));
    }

    /** What was written down of this hand-off, the latest first. */
    @Transactional(readOnly = true)
    List<AnswerLine> of(UUID id) {
        return rows.of(id);
    }

    /** Whether this person is one of those who may confirm it. */
    @Transactional(readOnly = true)
    boolean mayDecide(AnswerLine answer, Staff staff) {
        return answer.state() == AnswerState.PROPOSED && bodiesOf(staff).contains(answer.body());
    }

    /** Those that wait for this person to confirm them, the oldest first. */
    @Transactional(readOnly = true)
    List<AnswerLine> waitingFor(Staff staff) {
        return rows.waiting(bodiesOf(staff), staff.actors(), Limit.of(MOST));
    }

    @Transactional(readOnly = true)
    int countWaitingFor(Staff staff) {
        return rows.countWaiting(bodiesOf(staff), staff.actors());
    }

    /** The hand-off went on otherwise: what was written down before is no news any more. That it lies somewhere is no answer. */
    @EventListener
    void moved(HandOffMoved moved) {
        var step = moved.move().step();
        var isNew = step == Step.OFFER && moved.handOff().attempt() == 1;
        if (isNew || step == Step.DELIVER || step == Step.VALIDATE) return;
        rows.lockOpen(moved.handOff().id())
                .ifPresent(answer -> answer.lapse(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private static By by(Staff staff, long act) {
        return new By(staff.number(), Proof.act(Long.toString(act)));
    }

    private String bodyOf(HandOff handOff, Staff staff) {
        return bodies.of(staff).stream()
                .filter(body -> body.parties().contains(handOff.from()))
                .map(Body::code)
                .findFirst()
                .orElse(OF_MANAGERS);
    }

    private Set<String> bodiesOf(Staff staff) {
        var codes = bodies.of(staff).stream().map(Body::code).collect(Collectors.toCollection(HashSet::new));
        if (staff.is(Role.MANAGER)) codes.add(OF_MANAGERS);
        // for nobody, since no list of a statement may be empty
        if (codes.isEmpty()) codes.add("nobody");
        return codes;
    }
}
