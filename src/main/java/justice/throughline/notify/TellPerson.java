package justice.throughline.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import justice.throughline.access.Staff;
import justice.throughline.shared.Proof;
import justice.throughline.shared.Words;
import justice.throughline.tasks.OpenTask;
import justice.throughline.tasks.TaskAside;
import justice.throughline.tasks.TaskDone;
import justice.throughline.tasks.TaskGuard;
import justice.throughline.tasks.TaskVariables;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The task "Tell the person": what it lists, what an answer must say, and what becomes of the duties with it. Reached: what
 * there was to tell by then is told; whatever is left, and all of it where nobody was reached, is asked for again.
 */
@Component
class TellPerson implements TaskAside, TaskGuard {

    static final String TASK = "Task_TellPerson";

    /** @param duties what the person is to be told; nothing when all of it is over */
    record Content(String recipient, List<Duty> duties) {}

    private record About(String recipient, Teller teller) {

        boolean is(String person, Teller by) {
            return person.equals(recipient) && by == teller;
        }
    }

    private final Notices notices;
    private final NoticeRows rows;
    private final NoticeEvents events;
    private final TaskVariables variables;
    private final Words words;
    private final InstantSource clock;
    private final ApplicationEventPublisher news;
    private final Duration again;

    TellPerson(
            Notices notices,
            NoticeRows rows,
            NoticeEvents events,
            TaskVariables variables,
            Words words,
            InstantSource clock,
            ApplicationEventPublisher news,
            @Value("${throughline.notify.again:1d}") Duration again) {
        this.notices = notices;
        this.rows = rows;
        this.events = events;
        this.variables = variables;
        this.words = words;
        this.clock = clock;
        this.news = news;
        this.again = again;
    }

    @Override
    public Optional<Aside> of(OpenTask task, Staff staff) {
        if (!TASK.equals(task.elementId())) return Optional.empty();
        return about(task.key())
                .map(about -> new Aside("notify/task", new Content(about.recipient(), open(task, about))));
    }

    @Override
    public Map<String, String> wrong(OpenTask task, Map<String, Object> answers) {
        if (!TASK.equals(task.elementId())) return Map.of();
        if (Telling.NOBODY.equals(answers.get("toldWho"))) return toldNobody(answers);
        var about = about(task.key());
        if (about.isEmpty()) return Map.of("toldWho", words.of("notify.not-known-yet"));
        var wrong = new LinkedHashMap<String, String>();
        if (answers.get("toldHow") == null) wrong.put("toldHow", words.of("notify.missing.how"));
        if (answers.get("toldAt") == null) {
            wrong.put("toldAt", words.of("notify.missing.when"));
        } else {
            var at = Instant.parse(String.valueOf(answers.get("toldAt")));
            var first = rows.openOf(task.caseId()).stream()
                    .filter(notice -> about.get().is(notice.recipient(), notice.teller()))
                    .map(Notice::raisedAt)
                    .min(Instant::compareTo);
            if (at.isAfter(clock.instant())) wrong.put("toldAt", words.of("notify.wrong.future"));
            else if (first.isPresent() && !Telling.canTell(at, first.get()))
                wrong.put("toldAt", words.of("notify.wrong.before"));
        }
        return wrong;
    }

    /** What nobody would keep is given back. */
    private Map<String, String> toldNobody(Map<String, Object> answers) {
        return Stream.of("toldHow", "toldAt")
                .filter(answers::containsKey)
                .collect(Collectors.toMap(field -> field, field -> words.of("notify.wrong.nobody")));
    }

    @EventListener
    void done(TaskDone done) {
        if (!TASK.equals(done.elementId())) return;
        var about = about(done.key()).orElseThrow();
        var now = clock.instant();
        var said = Telling.answered(done.answers(), now, done.actor(), Proof.task(done.key()));
        for (var notice : rows.lockOpen(done.caseId(), about.recipient(), about.teller())) {
            if (said.tells(notice.raisedAt())) {
                notice.tell(Objects.requireNonNull(said.toldAt()));
                events.save(NoticeEvent.told(notice, said));
                news.publishEvent(new PersonTold(
                        notice.caseId(), notice.recipient(), notice.kind(), notice.outcome(), notice.teller(), said));
            } else {
                if (!said.reached()) events.save(NoticeEvent.notReached(notice, said));
                notice.askAgain(said.reached() ? now : now.plus(again));
            }
        }
    }

    private List<Duty> open(OpenTask task, About about) {
        return notices.ofCase(task.caseId()).stream()
                .filter(duty -> duty.state() == NoticeState.OPEN)
                .filter(duty -> about.is(duty.recipient(), duty.teller()))
                .toList();
    }

    /** Nothing until the journal has heard it. */
    private Optional<About> about(long task) {
        var known = variables.of(task, Set.of(TellTasks.PERSON, TellTasks.AGENCY));
        var person = known.get(TellTasks.PERSON);
        var agency = known.get(TellTasks.AGENCY);
        return person == null || agency == null ? Optional.empty() : Optional.of(new About(person, Teller.of(agency)));
    }
}
