package justice.throughline.insight;

import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import justice.throughline.catalogue.Catalogue;
import justice.throughline.partners.SimulatedSystems;
import justice.throughline.shared.KeptAnswers;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.When;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where cases wait, from the journal, and how long they waited, from what was counted. Answers are some seconds old at most. */
@Component
@SqlForSets("waits and incidents are counted over the engine's journal of all cases")
class Waits {

    private static final String SQL =
            """
            with finished as (
                select process_id, element_id, element_type, bucket, sum(waits) as waits
                from insight.finished_waits
                where crime_type = coalesce(cast(:crimeType as text), '*') and day between :since::date and :until::date
                  and (:simulated or not simulated)
                group by process_id, element_id, element_type, bucket
            ),
            lengths as (
                select process_id, element_id, element_type, sum(waits) as completed,
                       min(length) filter (where upto >= 0.5 * total) as median,
                       min(length) filter (where upto >= 0.9 * total) as p90
                from (
                    select f.*, {length} as length,
                           sum(waits) over (step order by bucket) as upto, sum(waits) over step as total
                    from finished f
                    window step as (partition by process_id, element_id, element_type)
                ) f
                group by process_id, element_id, element_type
            ),
            waiting as (
                select e.process_id, e.element_id, e.element_type, count(*) as open, min(e.started_at) as oldest
                from journal.element_instance e
                where e.state = 'ACTIVE'
                  and e.element_type in ('USER_TASK', 'RECEIVE_TASK', 'INTERMEDIATE_CATCH_EVENT')
                  and (cast(:crimeType as text) is null or exists (
                      select from casefile.case_file c
                      where c.id = casefile.case_named(e.case_id) and c.crime_type = :crimeType))
                  and (:simulated or not exists (
                      select from casefile.case_file c
                      where c.id = casefile.case_named(e.case_id) and c.origin = 'replay') and not {for simulated})
                group by e.process_id, e.element_id, e.element_type
            )
            select process_id, element_id, element_type as type, coalesce(open, 0) as open, oldest,
                   coalesce(completed, 0) as completed, median, p90
            from waiting full join lengths using (process_id, element_id, element_type)
            """.replace("{length}", WaitCounter.LENGTH).replace("{for simulated}", WaitCounter.FOR_SIMULATED);

    private record Question(
            String since, String until, @Nullable String crimeType, boolean simulated) {}

    private record Row(
            String processId,
            String elementId,
            String type,
            int open,
            @Nullable Instant oldest,
            int completed,
            @Nullable Double median,
            @Nullable Double p90) {}

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final InstantSource clock;
    private final SimulatedSystems systems;
    private final LoadingCache<Question, List<Bottleneck>> answers = KeptAnswers.of(200, this::read);

    Waits(JdbcClient jdbc, Catalogue catalogue, InstantSource clock, SimulatedSystems systems) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.clock = clock;
        this.systems = systems;
    }

    /**
     * The steps where cases wait, or waited in the period; the fullest first.
     *
     * @param simulated with copies of closed crimes, which simulated staff take through the journey, and with what waits for
     *     a simulated system, too
     */
    List<Bottleneck> of(Period period, @Nullable String crimeType, boolean simulated) {
        var since = period.since(When.dayOf(clock.instant()));
        return Objects.requireNonNull(answers.get(new Question(since, period.until(), crimeType, simulated)));
    }

    private List<Bottleneck> read(Question question) {
        return jdbc
                .sql(SQL)
                .param("since", question.since())
                .param("until", question.until())
                .param("crimeType", question.crimeType())
                .param("simulated", question.simulated())
                .param("systems", systems.parties().toArray(String[]::new))
                .query(Row.class)
                .list()
                .stream()
                .map(this::bottleneck)
                .toList();
    }

    private Bottleneck bottleneck(Row row) {
        return new Bottleneck(
                row.processId(),
                catalogue.processName(row.processId()),
                row.elementId(),
                catalogue.elementName(row.processId(), row.elementId()),
                row.type(),
                row.open(),
                row.oldest(),
                row.completed(),
                row.median(),
                row.p90());
    }
}
