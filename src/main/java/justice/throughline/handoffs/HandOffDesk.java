package justice.throughline.handoffs;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.participation.Bodies;
import justice.throughline.partners.PartnerSettings;
import justice.throughline.shared.Proof;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people at desks do with hand-offs: with the rights of their desk, and on record. */
@Service
@Transactional
class HandOffDesk {

    private static final Set<Step> BY_THEMSELVES = EnumSet.of(Step.DELIVER, Step.VALIDATE, Step.WITHDRAW, Step.CORRECT);

    private final Handoffs handoffs;
    private final HandOffCatalogue catalogue;
    private final PartnerSettings settings;
    private final Bodies bodies;
    private final Audit audit;
    private final Documents documents;

    HandOffDesk(
            Handoffs handoffs,
            HandOffCatalogue catalogue,
            PartnerSettings settings,
            Bodies bodies,
            Audit audit,
            Documents documents) {
        this.handoffs = handoffs;
        this.catalogue = catalogue;
        this.settings = settings;
        this.bodies = bodies;
        this.audit = audit;
        this.documents = documents;
    }

    /** The parties for which this person works; null for those who see all. */
    @Nullable
    Set<String> partiesOf(Staff staff) {
        if (staff.seesAllDesks()) return null;
        return bodies.partiesOf(staff);
    }

    /** What this person may do with it now. */
    List<Step> possible(HandOff handOff, Staff staff) {
        return Arrays.stream(Step.values())
                .filter(step -> !BY_THEMSELVES.contains(step))
                .filter(step -> step.pathFrom(handOff.state()).isPresent())
                .filter(step -> step != Step.CONFER || handOff.conferenceDue())
                .filter(step -> step != Step.OFFER || !handOff.conferenceDue())
                .filter(step -> mayAct(handOff, step, staff))
                .toList();
    }

    /** The codes with which it can be given back now, or with which its sender accepts that it was. */
    List<String> reasons(HandOff handOff) {
        return handOff.state().backAtSender()
                ? catalogue.reasonsToAccept()
                : catalogue.kind(handOff.kind()).reasons();
    }

    void act(UUID id, Step step, Set<String> reasons, String note, @Nullable String redirectTo, Staff staff) {
        var handOff = handoffs.detail(id).handOff();
        if (!mayAct(handOff, step, staff)) throw HandOffRefusal.notYourDesk();
        handoffs.take(
                id,
                Move.of(step, by(handOff, "hand-off " + step, staff))
                        .because(reasons, note)
                        .to(redirectTo == null || redirectTo.isBlank() ? null : redirectTo));
    }

    void offerAgain(UUID id, Staff staff) {
        offerAgain(id, List.of(), staff);
    }

    /** With a document, which is kept so that the receiver can look at it. */
    void offerAgain(UUID id, String type, String name, byte[] content, Staff staff) {
        offerAgain(id, List.of(Artefact.of(type, name, content)), staff);
        documents.keep(id, content);
    }

    private void offerAgain(UUID id, List<Artefact> more, Staff staff) {
        var detail = handoffs.detail(id);
        if (!mayAct(detail.handOff(), Step.OFFER, staff)) throw HandOffRefusal.notYourDesk();
        var by = by(detail.handOff(), "hand-off OFFER", staff);
        handoffs.offerAgain(id, detail.payload(), detail.grounds(), more, by);
    }

    /** What somebody does is on record first: that proves it. */
    private By by(HandOff handOff, String what, Staff staff) {
        var act = audit.write(handOff.caseId(), what, staff.number());
        return new By(staff.number(), Proof.act(Long.toString(act)));
    }

    /** Adds a document to what came back, or still lies on a desk here; it is kept too. */
    void attach(UUID id, String type, String name, byte[] content, Staff staff) {
        var handOff = handoffs.detail(id).handOff();
        if (!maySend(handOff, staff)) throw HandOffRefusal.notYourDesk();
        if (!mayAdd(handOff, staff)) throw HandOffRefusal.illegalStep(Step.OFFER, handOff.state());
        handoffs.attach(id, Artefact.of(type, name, content));
        documents.keep(id, content);
        audit.write(handOff.caseId(), "hand-off document " + type, staff.number());
    }

    /** Whether this person may add documents: nobody has taken it yet, and its receiver sees them here or with the next offer. */
    boolean mayAdd(HandOff handOff, Staff staff) {
        var reachable = handOff.state().backAtSender() || handOff.state().undecided() && !settings.has(handOff.to());
        return reachable && maySend(handOff, staff);
    }

    /** Whether this person may offer it, and so repair it. */
    boolean maySend(HandOff handOff, Staff staff) {
        return mayAct(handOff, Step.OFFER, staff);
    }

    /** Whether this person may carry it by hand, since it waits for a partner's system. */
    boolean mayCarry(HandOff handOff, Staff staff) {
        return staff.seesAllDesks() && handOff.state() == State.OFFERED && settings.has(handOff.to());
    }

    /** Whether this person works for its sender or its receiver, or sees all desks. */
    boolean maySee(HandOff handOff, Staff staff) {
        var parties = partiesOf(staff);
        return parties == null || parties.contains(handOff.from()) || parties.contains(handOff.to());
    }

    /** The receiver answers and the sender offers; a manager may offer for any sender, and answers for nobody. */
    private boolean mayAct(HandOff handOff, Step step, Staff staff) {
        var own = bodies.partiesOf(staff);
        if (!step.ofSender()) return own.contains(handOff.to());
        return staff.seesAllDesks() || own.contains(handOff.from());
    }

    /**
     * Whether this person may write down what the receiver said by other means, for a second person to confirm: its sender, where
     * the receiver has a system of its own and no desk here, and managers.
     */
    boolean mayTell(HandOff handOff, Step step, Staff staff) {
        var own = bodies.partiesOf(staff);
        if (step.ofSender() || BY_THEMSELVES.contains(step) || own.contains(handOff.to())) return false;
        return staff.is(Role.MANAGER) || settings.has(handOff.to()) && own.contains(handOff.from());
    }
}
