package justice.throughline.handoffs;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import justice.throughline.shared.Proof;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The ledger of hand-offs between agencies. Each is kept before anything is sent, under a key that lets it exist once;
 * each step is kept with who took it, for which party and what proves it; at every moment one desk owns it.
 */
@Service
@Transactional
public class Handoffs {

    static final String JOURNEY = "journey";

    private final HandOffRows rows;
    private final ArtefactRows artefacts;
    private final EventRows steps;
    private final HandOffCatalogue catalogue;
    private final Barriers barriers;
    private final AboutWhom aboutWhom;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    Handoffs(
            HandOffRows rows,
            ArtefactRows artefacts,
            EventRows steps,
            HandOffCatalogue catalogue,
            Barriers barriers,
            AboutWhom aboutWhom,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.rows = rows;
        this.artefacts = artefacts;
        this.steps = steps;
        this.catalogue = catalogue;
        this.barriers = barriers;
        this.aboutWhom = aboutWhom;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Offers work to another party on behalf of the journey; a second call with the same key changes nothing.
     *
     * @throws HandOffRefusal when it has no lawful basis or holds what its receiver may not be told
     */
    public void offer(Offer offer) {
        offer(offer, new By(JOURNEY, Proof.program(offer.key())));
    }

    /** The same, offered by whoever it is. */
    public void offer(Offer offer, By by) {
        offer(UUID.randomUUID(), offer, by);
    }

    /** The same under the id that the sender, a partner, has given it. */
    public void offer(UUID id, Offer offer, By by) {
        var checked = checked(offer);
        var handOff = HandOff.offered(
                id, checked.kind(), checked.caseId(), String.valueOf(checked.from()), String.valueOf(checked.to()));
        var about = aboutWhom.of(catalogue.kind(checked.kind()), checked, by);
        if (rows.add(handOff, checked, about, desk(handOff), now())) {
            attachAll(handOff.id(), checked.artefacts());
            record(handOff, Move.of(Step.OFFER, by));
        }
    }

    /**
     * Takes a step, after those that it implies.
     *
     * @throws HandOffRefusal when the step is not possible now; it names the state
     */
    public HandOff take(UUID id, Move move) {
        if (move.step() == Step.OFFER) return offerAsItIs(id, move.by());
        var kept = kept(id);
        var handOff = kept.standing();
        checkReasons(handOff, move);
        var path = move.step().pathFrom(handOff.state()).orElse(List.of(move.step()));
        for (var step : path) {
            var next = step == move.step() ? move : move.implied(step);
            handOff = kept.take(next, catalogue, now());
            record(handOff, next);
        }
        return handOff;
    }

    /** Refuses what would be refused of the step if it were taken now; nothing changes. */
    void check(HandOff handOff, Move move) {
        checkReasons(handOff, move);
        var after = handOff;
        for (var step : move.step().pathFrom(handOff.state()).orElse(List.of(move.step()))) {
            after = after.after(step == move.step() ? move : move.implied(step), catalogue.bouncesToConference());
        }
    }

    /** Offers again what came back, with this payload and these further documents. */
    public HandOff offerAgain(UUID id, Map<String, Object> payload, Set<String> grounds, List<Artefact> more, By by) {
        var offer = Move.of(Step.OFFER, by);
        var kept = kept(id);
        var after = kept.take(offer, catalogue, now());
        var documents = artefacts.of(id).stream().map(KeptArtefact::shown).collect(Collectors.toSet());
        documents.addAll(more);
        barriers.check(catalogue.kind(after.kind()), after.to(), payload, documents, grounds);
        kept.say(payload, grounds);
        attachAll(id, more);
        record(after, offer);
        return after;
    }

    /** @throws HandOffRefusal when there is none of this id */
    @Transactional(readOnly = true)
    public HandOffDetail detail(UUID id) {
        return DetailLine.together(rows.lines(id)).orElseThrow(HandOffRefusal::unknown);
    }

    @Transactional(readOnly = true)
    public Optional<HandOff> find(UUID id) {
        return rows.standing(id);
    }

    /** Whether its sender's own system has offered it. */
    @Transactional(readOnly = true)
    public boolean cameFromSystem(UUID id) {
        return rows.key(id).equals("partner:" + id);
    }

    /**
     * Adds a document to what nobody has taken yet: it lies beside what is on a desk here, and goes with the next offer.
     *
     * @throws HandOffRefusal when the kind does not carry it or its receiver may not be told
     */
    public void attach(UUID id, Artefact document) {
        var detail = detail(id);
        var handOff = detail.handOff();
        if (!handOff.state().backAtSender() && !handOff.state().undecided())
            throw HandOffRefusal.illegalStep(Step.OFFER, handOff.state());
        var receiver = handOff.redirectTo() == null ? handOff.to() : handOff.redirectTo();
        barriers.check(catalogue.kind(handOff.kind()), receiver, Map.of(), List.of(document), detail.grounds());
        artefacts.add(id, document, now());
    }

    /** By when its receiver has to decide, as its sender's clock has it. */
    void answerDue(UUID id, ClockedDeadline due) {
        kept(id).answerDue(due);
    }

    /** By when the work has to be done, as its receiver's clock has it. */
    void workDue(UUID id, ClockedDeadline due) {
        kept(id).workDue(due);
    }

    /** From here on a journey waits for the answer to this, unless it has been accepted. */
    HandOff await(String key) {
        return rows.lockKey(key).await();
    }

    /** From here on nobody waits for the answer to this, which is locked. */
    void stopAwaiting(UUID id) {
        rows.findById(id).orElseThrow(HandOffRefusal::unknown).stopAwaiting();
    }

    /** Its steps in order. */
    @Transactional(readOnly = true)
    public List<HandOffEvent> events(UUID id) {
        return steps.of(id).stream().map(line -> line.shown(catalogue)).toList();
    }

    /** The last of these steps that was taken by then. */
    @Transactional(readOnly = true)
    Optional<StepTaken> last(UUID id, Set<Step> among, Instant then) {
        return steps.last(id, among, then).map(KeptEvent::taken);
    }

    /** The hand-offs of a case in the order in which they were offered. */
    @Transactional(readOnly = true)
    public List<HandOff> ofCase(UUID caseId) {
        return rows.ofCase(caseId);
    }

    /** What may cross is asked again, since a redirection has another receiver. */
    private HandOff offerAsItIs(UUID id, By by) {
        var detail = detail(id);
        return offerAgain(id, detail.payload(), detail.grounds(), List.of(), by);
    }

    /**
     * The hand-off, which nobody else changes until this transaction ends.
     *
     * @throws HandOffRefusal when there is none of this id
     */
    public HandOff locked(UUID id) {
        return kept(id).standing();
    }

    private KeptHandOff kept(UUID id) {
        return rows.lock(id).orElseThrow(HandOffRefusal::unknown);
    }

    private void attachAll(UUID id, List<Artefact> documents) {
        documents.forEach(each -> artefacts.add(id, each, now()));
    }

    private void record(HandOff after, Move move) {
        steps.save(new KeptEvent(after, move, desk(after), now()));
        events.publishEvent(new HandOffMoved(after, move));
    }

    private String desk(HandOff handOff) {
        return catalogue.party(handOff.owner()).desk();
    }

    /** As columns keep it: what is read again is the same. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private Offer checked(Offer offer) {
        var kind = catalogue.kind(offer.kind());
        var from = offer.from() == null ? only(kind.from()) : offer.from();
        var to = offer.to() == null ? only(kind.to()) : offer.to();
        if (!kind.from().contains(from) || !kind.to().contains(to) || from.equals(to)) {
            throw HandOffRefusal.wrongParties(kind.code(), offer.from(), offer.to());
        }
        var basis = offer.basis() == null ? only(kind.bases()) : offer.basis();
        if (!kind.bases().contains(basis)) throw HandOffRefusal.basisMissing(kind.code());
        barriers.check(kind, to, offer.payload(), offer.artefacts(), offer.grounds());
        return offer.from(from).to(to).on(basis, offer.grounds());
    }

    private void checkReasons(HandOff handOff, Move move) {
        var known = move.step() == Step.ACCEPT_REFUSAL
                ? catalogue.reasonsToAccept()
                : catalogue.kind(handOff.kind()).reasons();
        move.reasons().stream()
                .filter(reason -> !known.contains(reason))
                .findFirst()
                .ifPresent(reason -> {
                    throw HandOffRefusal.reasonUnknown(reason, handOff.kind());
                });
        if (move.redirectTo() != null && !catalogue.knows(move.redirectTo())) throw HandOffRefusal.redirectToWhom();
    }

    /** The one there is; nothing where the offer had to choose. */
    private static String only(List<String> choices) {
        return choices.size() == 1 ? choices.getFirst() : "";
    }
}
