package justice.throughline.hearings;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.access.Staff;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.CaseHearing;
import justice.throughline.casefile.CaseSummary;
import justice.throughline.casefile.CourtHearings;
import justice.throughline.casefile.HearingReason;
import justice.throughline.casefile.HearingSaid;
import justice.throughline.casefile.HearingState;
import justice.throughline.casefile.LateOutcomes;
import justice.throughline.casefile.ListedHearing;
import justice.throughline.casefile.Stage;
import justice.throughline.engine.Command;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.forms.InvalidFormException;
import justice.throughline.shared.Proof;
import justice.throughline.tasks.Completions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where those who list hearings move and vacate them. What changes is kept as a step of the hearing with the message for the
 * journey that waits for it, in one transaction. Each refusal is a {@link HearingRefusal} or names the field.
 */
@Component
class HearingDesk {

    private static final List<String> DESK = List.of("court.listing");

    private final CourtHearings hearings;
    private final CaseFiles cases;
    private final LateOutcomes published;
    private final DayWords words;
    private final Completions completions;
    private final EngineOutbox outbox;
    private final Audit audit;
    private final InstantSource clock;

    HearingDesk(
            CourtHearings hearings,
            CaseFiles cases,
            LateOutcomes published,
            DayWords words,
            Completions completions,
            EngineOutbox outbox,
            Audit audit,
            InstantSource clock) {
        this.hearings = hearings;
        this.cases = cases;
        this.published = published;
        this.words = words;
        this.completions = completions;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    List<ListedHearing> ofCase(UUID caseId) {
        if (cases.find(caseId).isEmpty()) throw HearingRefusal.unknown();
        return hearings.ofCase(caseId);
    }

    ListedHearing find(UUID caseId, long id) {
        return hearings.ofCase(caseId).stream()
                .filter(hearing -> hearing.id() == id)
                .findFirst()
                .orElseThrow(HearingRefusal::unknown);
    }

    static boolean mayChange(Staff staff, ListedHearing hearing) {
        return staff.sitsAt(DESK) && hearing.state() == HearingState.LISTED;
    }

    /** Whether the case is over, and nobody has said what became of the hearing: it can only be vacated. */
    boolean isUnsaid(ListedHearing hearing) {
        if (hearing.state() != HearingState.LISTED) return false;
        var stage = cases.find(hearing.caseId()).map(CaseSummary::stage);
        return stage.filter(each -> hearing.isUnsaid(each) || each == Stage.AFTERCARE && isOvertaken(hearing))
                .isPresent();
    }

    /** Whether what was published since it was listed says that the case is over. */
    private boolean isOvertaken(ListedHearing hearing) {
        var listed =
                hearing.steps().stream().findFirst().map(step -> step.said().at());
        return published.followed(hearing.caseId()).stream()
                .anyMatch(each -> each.stage() == Stage.CLOSED && each.takenAt().isAfter(listed.orElse(Instant.MIN)));
    }

    @Transactional
    void move(UUID caseId, long id, Instant to, HearingReason reason, Staff by) {
        var hearing = changeable(caseId, id, by);
        if (isUnsaid(hearing)) throw HearingRefusal.caseOver();
        words.why(caseId, to).ifPresent(why -> {
            throw InvalidFormException.of(Map.of("to", why));
        });
        hearings.move(caseId, id, to, reason, said("hearing moved ", hearing, by));
        tell(hearing, HearingMessages.MOVED, Map.of("hearingDate", to.toString()));
    }

    @Transactional
    void vacate(UUID caseId, long id, HearingReason reason, Staff by) {
        var hearing = changeable(caseId, id, by);
        hearings.vacate(caseId, id, reason, said("hearing vacated ", hearing, by));
        tell(hearing, HearingMessages.VACATED, Map.of());
    }

    private ListedHearing changeable(UUID caseId, long id, Staff by) {
        var hearing = hearings.lock(caseId, id).orElseThrow(HearingRefusal::unknown);
        if (!by.sitsAt(DESK)) throw HearingRefusal.otherDesk();
        if (hearing.state() != HearingState.LISTED) throw HearingRefusal.over();
        if (isAwaited(hearing) && !hearing.followed() && !isUnsaid(hearing)) throw HearingRefusal.notFollowed();
        if (hearing.followed() && completions.isUnderWay(caseId)) throw HearingRefusal.busy();
        return hearing;
    }

    private void tell(ListedHearing hearing, String message, Map<String, ?> variables) {
        if (!hearing.followed()) return;
        var id = "hearing:" + hearing.id() + ":" + hearing.steps().size();
        outbox.keep(Command.message(id, message, JourneyHearings.reference(hearing.id()), variables));
    }

    private HearingSaid said(String what, ListedHearing hearing, Staff by) {
        var act = audit.write(hearing.caseId(), what + hearing.id(), by.number());
        return new HearingSaid(by.number(), HearingSaid.COURT, clock.instant(), Proof.act(Long.toString(act)));
    }

    /** What a task has listed a journey waits for; what files tell of, none. */
    private static boolean isAwaited(ListedHearing hearing) {
        return CaseHearing.TASK.equals(hearing.hearing().source());
    }
}
