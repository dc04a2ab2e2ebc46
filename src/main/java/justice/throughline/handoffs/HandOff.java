package justice.throughline.handoffs;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hand-off and its rules: who owns it, and what may happen next. It never changes; a step answers the next one.
 *
 * @param attempt how often it has been offered
 * @param bounces how often it came back
 * @param conferenceDue whether both sides must confer before it is offered again
 */
@Embeddable
public record HandOff(
        @Column(insertable = false, updatable = false) UUID id,
        String kind,
        @Column(name = "case_id") UUID caseId,
        @Column(name = "from_agency") String from,
        @Column(name = "to_agency") String to,
        @Enumerated(EnumType.STRING) State state,
        int attempt,
        int bounces,
        @Column(name = "conference_due") boolean conferenceDue,
        @Column(name = "redirect_to") @Nullable String redirectTo) {

    /** A new one, offered. */
    static HandOff offered(UUID id, String kind, UUID caseId, String from, String to) {
        return new HandOff(id, kind, caseId, from, to, State.OFFERED, 1, 0, false, null);
    }

    /** The one party that owns it now. */
    public String owner() {
        return state.ownedByReceiver() ? to : from;
    }

    /**
     * This hand-off after the step.
     *
     * @param bouncesToConference after so many bounces a conference is due
     * @throws HandOffRefusal when the step is not possible now; it names the state
     */
    HandOff after(Move move, int bouncesToConference) {
        if (!move.step().allowedFrom(state)) throw HandOffRefusal.illegalStep(move.step(), state);
        if (move.step().needsReasons()) checkReasons(move);
        if (state == State.WITHDRAWN && !move.step().target().ownedByReceiver()) return this;
        return switch (move.step()) {
            case OFFER -> offeredAgain();
            case REFUSE, RETURN -> bounced(move.step().target(), bouncesToConference);
            case REDIRECT -> redirected(move.redirectTo());
            case CONFER -> conferred();
            case ACCEPT_REFUSAL -> conferred().at(State.ENDED);
            default -> at(move.step().target());
        };
    }

    private HandOff conferred() {
        return new HandOff(id, kind, caseId, from, to, state, attempt, bounces, false, redirectTo);
    }

    private HandOff at(State next) {
        return new HandOff(id, kind, caseId, from, to, next, attempt, bounces, conferenceDue, redirectTo);
    }

    private HandOff offeredAgain() {
        if (conferenceDue) throw HandOffRefusal.conferenceDue(bounces);
        var receiver = redirectTo == null ? to : redirectTo;
        return new HandOff(id, kind, caseId, from, receiver, State.OFFERED, attempt + 1, bounces, false, null);
    }

    private HandOff bounced(State next, int bouncesToConference) {
        var due = (bounces + 1) % bouncesToConference == 0;
        return new HandOff(id, kind, caseId, from, to, next, attempt, bounces + 1, due, redirectTo);
    }

    private HandOff redirected(@Nullable String party) {
        if (party == null || party.equals(to)) throw HandOffRefusal.redirectToWhom();
        return new HandOff(id, kind, caseId, from, to, State.REDIRECTED, attempt, bounces, conferenceDue, party);
    }

    private static void checkReasons(Move move) {
        if (move.reasons().isEmpty() || move.note() == null || move.note().isBlank()) {
            throw HandOffRefusal.reasonsMissing(move.step());
        }
    }
}
