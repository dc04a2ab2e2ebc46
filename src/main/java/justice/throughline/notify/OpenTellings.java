package justice.throughline.notify;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.casefile.CaseWords;
import justice.throughline.closing.DutyEnd;
import justice.throughline.closing.OpenDuties;
import justice.throughline.closing.OpenDuty;
import justice.throughline.engine.Command;
import justice.throughline.engine.EngineOutbox;
import justice.throughline.shared.Words;
import org.springframework.stereotype.Component;

/** What people in a case are still to be told. */
@Component
class OpenTellings implements OpenDuties {

    private static final List<String> REASONS =
            List.of("told-already", "not-needed", "cannot-be-reached", OpenDuty.GOES_ON);

    private final NoticeRows rows;
    private final NoticeEvents events;
    private final Words words;
    private final CaseWords caseWords;
    private final EngineOutbox outbox;

    OpenTellings(NoticeRows rows, NoticeEvents events, Words words, CaseWords caseWords, EngineOutbox outbox) {
        this.rows = rows;
        this.events = events;
        this.words = words;
        this.caseWords = caseWords;
        this.outbox = outbox;
    }

    @Override
    public String kind() {
        return "telling";
    }

    @Override
    public List<OpenDuty> of(UUID caseId) {
        return rows.openOf(caseId).stream()
                .map(notice -> new OpenDuty(
                        kind(),
                        notice.id().toString(),
                        notice.recipient() + ", " + what(notice),
                        notice.raisedAt(),
                        address(caseId, notice.id().toString()),
                        REASONS))
                .toList();
    }

    @Override
    public String address(UUID caseId, String id) {
        return "/cases/" + caseId + "#telling";
    }

    /** The last of what a task asked for takes the task with it. */
    @Override
    public void end(OpenDuty duty, DutyEnd end) {
        var notice = rows.lock(UUID.fromString(duty.id())).orElseThrow();
        notice.end();
        events.save(NoticeEvent.ended(notice, end.reason(), end.at(), end.by(), end.proof()));
        if (rows.lockOpen(notice.caseId(), notice.recipient(), notice.teller()).isEmpty()) {
            outbox.keep(Command.message("settled:" + notice.id(), TellMessages.SETTLED, notice.taskKey(), Map.of()));
        }
    }

    private String what(Notice notice) {
        return words.of(
                "notify.kind." + notice.kind(), notice.outcome() == null ? "" : caseWords.outcome(notice.outcome()));
    }
}
