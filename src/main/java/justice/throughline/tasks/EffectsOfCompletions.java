package justice.throughline.tasks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import justice.throughline.access.Audit;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.clocks.Powers;
import justice.throughline.shared.DoneJob;
import justice.throughline.shared.EffectsOfJobs;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who completed tasks, and what follows from it. The engine keeps with the end of a task who said so through us and what they
 * answered: its record proves again what ours has lost.
 */
@Component
class EffectsOfCompletions implements EffectsOfJobs {

    /** Why: what follows from the completion depends on it. */
    private static final String ANSWERS_NOT_KEPT = "answers-not-kept";

    private static final TypeReference<Map<String, Object>> ANSWERS = new TypeReference<>() {};

    private final EndedTasks ended;
    private final WishRows rows;
    private final OpenTasks tasks;
    private final TaskForms forms;
    private final CaseFiles cases;
    private final Powers powers;
    private final Audit audit;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final ObjectMapper json = new ObjectMapper();

    EffectsOfCompletions(
            EndedTasks ended,
            WishRows rows,
            OpenTasks tasks,
            TaskForms forms,
            CaseFiles cases,
            Powers powers,
            Audit audit,
            ApplicationEventPublisher news,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.ended = ended;
        this.rows = rows;
        this.tasks = tasks;
        this.forms = forms;
        this.cases = cases;
        this.powers = powers;
        this.audit = audit;
        this.news = news;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "task";
    }

    @Override
    public Set<String> jobTypes() {
        return Set.of(USER_TASK);
    }

    @Override
    public Set<Long> lacking(List<DoneJob> jobs) {
        return ended.unsaid(jobs.stream().map(DoneJob::key).toList());
    }

    @Override
    public Optional<String> whyNot(DoneJob job) {
        if (cases.find(job.caseId()).isEmpty()) return Optional.of(CASE_MISSING);
        var known = ended.find(job.key()).filter(each -> each.answers() != null || asksNothing(job));
        return known.isEmpty() ? Optional.of(ANSWERS_NOT_KEPT) : Optional.empty();
    }

    /** Whether it was one of many that they completed together is not known any more: so nothing of its page was confirmed. */
    @Override
    public void again(DoneJob job) {
        transaction.executeWithoutResult(status -> {
            rows.lockTask(job.key());
            if (lacking(List.of(job)).isEmpty()) return;
            var end = ended.find(job.key()).orElseThrow();
            var task = tasks.any(job.key());
            var party = powers.partyOf(task.desks().getFirst());
            var wish = Wish.madeAgain(task, party, end, answers(end.answers()), clock.instant());
            rows.save(wish);
            news.publishEvent(wish.done(() -> task));
            audit.write(wish.caseId(), wish.words(), wish.actor());
        });
    }

    private boolean asksNothing(DoneJob job) {
        return forms.of(tasks.any(job.key())).asked().isEmpty();
    }

    private Map<String, Object> answers(@Nullable String kept) {
        try {
            return kept == null ? Map.of() : json.readValue(kept, ANSWERS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not JSON: " + kept, e);
        }
    }
}
