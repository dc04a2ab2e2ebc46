package justice.throughline.notify;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.CaseRegistered;
import justice.throughline.casefile.OutcomeCategories;
import justice.throughline.casefile.OutcomeRecorded;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Duties to tell people something. A duty is raised in the transaction of its cause, once; nobody is told by that. It is
 * over when somebody has recorded who was told, how and when, or why the duty is at an end.
 */
@Service
@Transactional
public class Notices {

    private final NoticeRows rows;
    private final NoticeEvents events;
    private final CaseFiles cases;
    private final OutcomeCategories outcomes;
    private final InstantSource clock;

    Notices(NoticeRows rows, NoticeEvents events, CaseFiles cases, OutcomeCategories outcomes, InstantSource clock) {
        this.rows = rows;
        this.events = events;
        this.cases = cases;
        this.outcomes = outcomes;
        this.clock = clock;
    }

    /** Each victim is to have the report confirmed (Victims' Code, right 3). */
    @EventListener
    void registered(CaseRegistered crime) {
        crime.victims()
                .forEach(victim -> raise(
                        crime.caseId(),
                        victim,
                        NoticeKind.ACKNOWLEDGEMENT,
                        null,
                        Teller.POLICE,
                        "acknowledgement",
                        crime.at()));
    }

    /** Each victim is to be told of each decision (Victims' Code, rights 6 and 9). */
    @EventListener
    void decided(OutcomeRecorded decision) {
        var teller = Teller.ofDecision(outcomes.decidedIn(decision.outcome()));
        decision.victims()
                .forEach(victim -> raise(
                        decision.caseId(),
                        victim,
                        NoticeKind.DECISION,
                        decision.outcome(),
                        teller,
                        "decision:" + decision.outcome() + ":" + decision.at(),
                        decision.at()));
    }

    /** The same for journeys of older models, which ask for it by a step: nothing where the duty is there. */
    public void registered(UUID caseId) {
        registered(new CaseRegistered(caseId, cases.victims(caseId), clock.instant()));
    }

    /** The same for journeys of older models, which ask for it by a step: nothing where the duty is there. */
    public void decided(UUID caseId, String outcome) {
        cases.lock(caseId);
        var known = rows.ofCase(caseId).stream().anyMatch(notice -> outcome.equals(notice.outcome()));
        if (!known) decided(new OutcomeRecorded(caseId, outcome, cases.victims(caseId), clock.instant()));
    }

    /** Names the duty that a visit to a step of the journey raises when somebody leaves custody. */
    public static String keyOfRelease(long step) {
        return "safeguarding:" + step;
    }

    /**
     * The police are to be told that somebody leaves custody because a limit has passed, so that they safeguard the victim.
     *
     * @param key names this one duty for ever
     */
    public void leavesCustody(UUID caseId, String key) {
        raise(caseId, Teller.POLICE.party(), NoticeKind.SAFEGUARDING, null, Teller.PROSECUTION, key, clock.instant());
    }

    /** Every duty of a case with all that was said about it, the oldest first. */
    @Transactional(readOnly = true)
    public List<Duty> ofCase(UUID caseId) {
        var notices = rows.ofCase(caseId);
        var said = events.ofCase(caseId).stream().collect(groupingBy(NoticeEvent::notice));
        return notices.stream()
                .map(notice -> new Duty(
                        notice.id(),
                        notice.caseId(),
                        notice.recipient(),
                        notice.kind(),
                        notice.outcome(),
                        notice.teller(),
                        notice.raisedAt(),
                        notice.state(),
                        notice.toldAt(),
                        said.getOrDefault(notice.id(), List.of()).stream()
                                .map(NoticeEvent::shown)
                                .toList()))
                .toList();
    }

    private void raise(
            UUID caseId,
            String recipient,
            NoticeKind kind,
            @Nullable String outcome,
            Teller teller,
            String key,
            Instant at) {
        rows.raise(
                caseId,
                recipient,
                kind.name(),
                outcome,
                teller.name(),
                effectKey(key, caseId, recipient),
                at,
                clock.instant(),
                key);
    }

    /** Lets a duty exist once. */
    static String effectKey(String key, UUID caseId, String recipient) {
        return key + ":" + caseId + ":" + recipient;
    }
}
