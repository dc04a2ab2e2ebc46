package justice.throughline.handoffs;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Answers that were written down by hand. */
interface AnswerRows extends Repository<AnswerByHand, Long> {

    String LINE = """
            select new justice.throughline.handoffs.AnswerLine(a.id, a.handOffId, h.standing.caseId, h.standing.kind,
                h.standing.to, a.step, a.reasons, a.note, a.redirectTo, a.reference, a.toldBy, a.way, a.toldOn, a.body,
                a.proposedBy, a.proposedAt, a.state, a.decidedBy, a.decidedAt, a.decisionNote)
            from AnswerByHand a join KeptHandOff h on h.id = a.handOffId where """;

    String WAITING = " a.state = PROPOSED and a.body in :bodies and a.proposedBy not in :actors";

    AnswerByHand save(AnswerByHand answer);

    /** To be decided: nobody else decides it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from AnswerByHand where id = :id and handOffId = :handOffId")
    Optional<AnswerByHand> lock(long id, UUID handOffId);

    /** The one that waits, if any. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from AnswerByHand where handOffId = :handOffId and state = PROPOSED")
    Optional<AnswerByHand> lockOpen(UUID handOffId);

    /** The latest first. */
    @Query(LINE + " a.handOffId = :handOffId order by a.id desc")
    List<AnswerLine> of(UUID handOffId);

    /** Those that wait for somebody of these bodies who is none of these, the oldest first. */
    @Query(LINE + WAITING + " order by a.id")
    List<AnswerLine> waiting(Collection<String> bodies, Collection<String> actors, Limit most);

    @Query("select count(a) from AnswerByHand a where" + WAITING)
    int countWaiting(Collection<String> bodies, Collection<String> actors);
}
