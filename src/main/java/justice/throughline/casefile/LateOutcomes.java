package justice.throughline.casefile;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lets cases follow what was published about them after their journeys had begun. */
@Service
@Transactional
public class LateOutcomes {

    /** Tells the journey of a case that it has something to follow. */
    public static final String OUTCOME_PUBLISHED = "criminal-journey.outcome-published";

    /** As long as the engine keeps a message that no journey has taken. */
    private static final Duration REMEMBERED = Duration.ofHours(1);

    private final Publications publications;
    private final UntoldJourneys untold;
    private final CaseRows rows;
    private final ApplicationEventPublisher news;
    private final InstantSource clock;

    LateOutcomes(
            Publications publications,
            UntoldJourneys untold,
            CaseRows rows,
            ApplicationEventPublisher news,
            InstantSource clock) {
        this.publications = publications;
        this.untold = untold;
        this.rows = rows;
        this.news = news;
        this.clock = clock;
    }

    /**
     * Brings the case to where what was published leaves it. What was open in its journey is over by then. A duty to tell
     * and its limit do not begin with it: who decided did so elsewhere, on a day that nobody has told this program.
     *
     * @param step of the journey, for which this happens once
     * @return from where its journey starts anew; where nothing waits, from where it stands. None when this step was done, or
     *     the case is closed and stays so.
     * @throws NoSuchCaseException when there is no such case
     */
    public Optional<OpenCase> follow(UUID caseId, String step) {
        if (publications.takenBy(caseId, step) > 0) return Optional.empty();
        var at = clock.instant();
        var file = rows.findById(caseId).orElseThrow(() -> new NoSuchCaseException(caseId));
        publications.lockWaiting(caseId).map(waiting -> waiting.take(step, at)).ifPresent(published -> {
            file.follow(published);
            news.publishEvent(new OutcomeFollowed(caseId, step, file.isOver()));
        });
        return file.isClosed() ? Optional.empty() : Optional.of(file.anew());
    }

    /** Closed cases about which something else was published: nobody but the case file can follow it. */
    @Transactional(readOnly = true)
    public List<UUID> closed(int most) {
        return publications.ofClosedCases(Limit.of(most));
    }

    /** Tells those journeys once more that have not followed for so long that the engine has forgotten. */
    public void tellAgain() {
        var now = clock.instant();
        untold.tellAgain(now.minus(REMEMBERED), now);
    }

    /** What journeys of the case followed, the earliest first. */
    @Transactional(readOnly = true)
    public List<Publication> followed(UUID caseId) {
        return publications.taken(caseId).stream().map(PublicationRow::taken).toList();
    }
}
