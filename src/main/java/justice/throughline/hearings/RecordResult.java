package justice.throughline.hearings;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import justice.throughline.casefile.CourtHearings;
import justice.throughline.casefile.HearingSaid;
import justice.throughline.casefile.HearingState;
import justice.throughline.casefile.ListedHearing;
import justice.throughline.shared.Proof;
import justice.throughline.shared.Words;
import justice.throughline.tasks.OpenTask;
import justice.throughline.tasks.TaskDone;
import justice.throughline.tasks.TaskGuard;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The task "Record result": refused of a hearing that has just been moved or vacated; with it the hearing is held. */
@Component
class RecordResult implements TaskGuard {

    private static final String TASK = "Task_RecordResult";

    private final CourtHearings hearings;
    private final Words words;
    private final InstantSource clock;

    RecordResult(CourtHearings hearings, Words words, InstantSource clock) {
        this.hearings = hearings;
        this.words = words;
        this.clock = clock;
    }

    /** Holds the hearing fast until the completion is kept, so that it is not moved meanwhile. */
    @Override
    public Map<String, String> wrong(OpenTask task, Map<String, Object> answers) {
        if (!TASK.equals(task.elementId())) return Map.of();
        var now = clock.instant();
        return hearings.lockFollowed(task.caseId())
                .filter(hearing -> isOff(hearing, now))
                .map(hearing -> Map.of("courtResult", words.of("hearings.not-held." + hearing.state())))
                .orElse(Map.of());
    }

    @EventListener
    void done(TaskDone done) {
        if (!TASK.equals(done.elementId())) return;
        hearings.held(
                done.caseId(), new HearingSaid(done.actor(), HearingSaid.COURT, done.at(), Proof.task(done.key())));
    }

    private static boolean isOff(ListedHearing hearing, Instant now) {
        return hearing.state() == HearingState.VACATED
                || hearing.state() == HearingState.LISTED
                        && hearing.hearing().begin().isAfter(now);
    }
}
