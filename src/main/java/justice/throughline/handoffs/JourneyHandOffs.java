package justice.throughline.handoffs;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import justice.throughline.partners.PartnerSettings;
import justice.throughline.shared.Deadline;
import justice.throughline.shared.Proof;
import justice.throughline.tasks.Completion;
import justice.throughline.tasks.Completions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The ledger as the processes of the release use it. Each call may come twice. What people have done with tasks of the case
 * comes first.
 */
@Service
public class JourneyHandOffs {

    static final String ACCEPTED = "accepted";

    static final String DONE = "done";

    /**
     * What a process keeps of the offer whose answer it waits for.
     *
     * @param handOffOffer names this one offer; a repaired one has another
     * @param handOffAnswer {@code awaited} from a system, {@code at-desk} here, or as {@link Answered} says
     * @param handOffAskAt when its sender is to ask for the answer
     * @param handOffTakeUpAt when somebody above is to take it up
     */
    public record Offered(String handOffOffer, String handOffAnswer, Instant handOffAskAt, Instant handOffTakeUpAt) {}

    /** @param handOffAnswer {@code accepted}, {@code refused}, {@code conference} or {@code withdrawn} */
    public record Answered(String handOffAnswer) {}

    private final Handoffs handoffs;
    private final HandOffCatalogue catalogue;
    private final PartnerSettings settings;
    private final JourneyContents contents;
    private final HandOffWords words;
    private final DeadlineRules rules;
    private final Completions completions;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    JourneyHandOffs(
            Handoffs handoffs,
            HandOffCatalogue catalogue,
            PartnerSettings settings,
            JourneyContents contents,
            HandOffWords words,
            DeadlineRules rules,
            Completions completions,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.handoffs = handoffs;
        this.catalogue = catalogue;
        this.settings = settings;
        this.contents = contents;
        this.words = words;
        this.rules = rules;
        this.completions = completions;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Hands a case over; nobody waits for the answer, the ledger watches it. A case without a person whom the kind is
     * about has nothing to hand over.
     *
     * @param visit names the visit to the step for ever
     * @param processInstance in which the step is
     */
    public void send(
            UUID caseId, String kind, List<String> to, @Nullable String basis, long visit, long processInstance) {
        var by = ledTo(caseId, kind, visit, processInstance);
        transaction.executeWithoutResult(status -> to.forEach(each -> offer(caseId, kind, each, basis, by, visit)));
    }

    /** Hands a case over to one party for whose answer the process waits. */
    public Offered offer(UUID caseId, String kind, String to, long visit, long processInstance) {
        var by = ledTo(caseId, kind, visit, processInstance);
        return written(() -> offered(handoffs.await(offer(caseId, kind, to, null, by, visit))));
    }

    /**
     * What the receiver, who works at a desk here, has answered to an offer: the ledger has it of the person who did.
     *
     * @throws IllegalStateException when nobody of that desk has answered
     */
    public Answered answer(String offer) {
        var handOff = change(offer, unchanged -> {});
        if (handOff.state().undecided() && offer.equals(name(handOff, handOff.attempt()))) {
            throw new IllegalStateException("Nobody has answered the offer " + offer);
        }
        return new Answered(code(handOff));
    }

    /**
     * Offers again what came back.
     *
     * @param visit names the visit to the step for ever
     * @param processInstance in which the step is
     * @throws HandOffRefusal when both sides had to confer first, and nobody has written down that they did
     */
    public Offered offerAgain(String offer, long visit, long processInstance) {
        return offered(change(offer, handOff -> {
            if (!handOff.state().backAtSender()) return;
            handoffs.take(handOff.id(), Move.of(Step.OFFER, by(handOff, visit, processInstance)));
        }));
    }

    /** Takes back what has not been accepted. A late answer is still written down. */
    public void withdraw(String offer, long visit, long processInstance) {
        change(offer, handOff -> {
            if (Step.WITHDRAW.allowedFrom(handOff.state())) {
                handoffs.take(handOff.id(), Move.of(Step.WITHDRAW, by(handOff, visit, processInstance)));
            }
            handoffs.stopAwaiting(handOff.id());
        });
    }

    /** What an answer in a form says in the ledger. */
    Move move(String answer, By by) {
        return answer.equals(ACCEPTED) || answer.equals(DONE)
                ? Move.of(Step.ACCEPT, by)
                : Move.of(Step.REFUSE, by).because(Set.of(answer), words.reason(answer));
    }

    /** Refused after so many times is a matter for a conference. */
    String code(HandOff handOff) {
        var state = handOff.state();
        if (state.ownedByReceiver()) return ACCEPTED;
        if (state == State.WITHDRAWN) return "withdrawn";
        if (!state.undecided()) return handOff.conferenceDue() ? "conference" : "refused";
        return settings.has(handOff.to()) ? "awaited" : "at-desk";
    }

    static String name(HandOff handOff, int attempt) {
        return handOff.id() + ":" + attempt;
    }

    /** Names the hand-off to this party that a visit to a step of the journey offers. */
    static String key(long visit, String to) {
        return "journey:" + visit + ":" + to;
    }

    /** That the journey came to the step by itself. */
    static Proof step(long visit) {
        return Proof.program("journey:" + visit);
    }

    private String offer(UUID caseId, String kind, String to, @Nullable String basis, By by, long visit) {
        var key = key(visit, to);
        contents.of(caseId, catalogue.kind(kind), to)
                .ifPresent(payload -> handoffs.offer(
                        Offer.of(kind, caseId, key).to(to).on(basis, Set.of()).with(payload, List.of()), by));
        return key;
    }

    /** Who hands over, once what people have completed is written. */
    private By ledTo(UUID caseId, String kind, long visit, long processInstance) {
        completions.await(caseId);
        return by(catalogue.kind(kind).from(), completions.ledTo(caseId, processInstance), visit);
    }

    /** What comes back or is taken back is so by a task of the process that waits for it, and by none before it. */
    private By by(HandOff handOff, long visit, long processInstance) {
        return by(List.of(handOff.from()), completions.lastIn(processInstance), visit);
    }

    /** What the sender's desk has completed has led to it; else the journey came there by itself, and says so. */
    private By by(List<String> senders, Optional<Completion> led, long visit) {
        var desks = senders.stream().map(party -> catalogue.party(party).desk()).toList();
        var proof = led.filter(task -> task.desks().stream().anyMatch(desks::contains))
                .map(task -> Proof.task(task.taskKey()));
        return new By(Handoffs.JOURNEY, proof.orElseGet(() -> step(visit)));
    }

    /** Changes the hand-off, unless it has been offered anew since. */
    private HandOff change(String offer, Consumer<HandOff> change) {
        var parts = offer.split(":", 2);
        var id = UUID.fromString(parts[0]);
        return after(handoffs.detail(id).handOff().caseId(), () -> {
            var handOff = handoffs.locked(id);
            if (handOff.attempt() == Integer.parseInt(parts[1])) change.accept(handOff);
            return handoffs.detail(id).handOff();
        });
    }

    private <T> T after(UUID caseId, Supplier<T> step) {
        completions.await(caseId);
        return written(step);
    }

    private <T> T written(Supplier<T> step) {
        return Objects.requireNonNull(transaction.execute(status -> step.get()));
    }

    /** A process learns once when to ask, so it asks for what its clock has not said yet. */
    private @Nullable Deadline due(HandOffDetail detail) {
        var due = detail.due();
        if (due != null || detail.dueKnown()) return due;
        return rules.answerDue(detail.handOff().id()).orElse(null);
    }

    Offered offered(HandOff handOff) {
        var due = due(handoffs.detail(handOff.id()));
        var now = clock.instant();
        var ask = due == null || due.passed(now) ? now.plus(catalogue.askAfter()) : due.end();
        return new Offered(name(handOff, handOff.attempt()), code(handOff), ask, ask.plus(catalogue.takeUpAfter()));
    }
}
