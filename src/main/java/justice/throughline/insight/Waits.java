package justice.throughline.insight;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import justice.throughline.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the journal where cases wait and how long. Answers are some seconds old at most. */
@Component
class Waits {

    private static final String SQL = """
            select e.process_id, e.element_id, min(e.element_type) as type,
                   count(*) filter (where e.state = 'ACTIVE') as open,
                   min(e.started_at) filter (where e.state = 'ACTIVE') as oldest,
                   count(*) filter (where e.state = 'COMPLETED') as completed,
                   percentile_cont(0.5) within group (order by extract(epoch from e.ended_at - e.started_at))
                       filter (where e.state = 'COMPLETED') as median,
                   percentile_cont(0.9) within group (order by extract(epoch from e.ended_at - e.started_at))
                       filter (where e.state = 'COMPLETED') as p90
            from journal.element_instance e
            where e.element_type in ('USER_TASK', 'RECEIVE_TASK', 'INTERMEDIATE_CATCH_EVENT', 'CALL_ACTIVITY')
              and (e.state = 'ACTIVE' or (e.state = 'COMPLETED' and e.ended_at >= :since))
              and (cast(:crimeType as text) is null or exists (
                  select from casefile.case_file c where c.id = e.case_id::uuid and c.crime_type = :crimeType))
            group by e.process_id, e.element_id
            """;

    private record Question(Period period, @Nullable String crimeType) {}

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
    private final LoadingCache<Question, List<Bottleneck>> answers = Caffeine.newBuilder()
            .maximumSize(200)
            .refreshAfterWrite(Duration.ofSeconds(2))
            .expireAfterWrite(Duration.ofSeconds(30))
            .build(this::read);

    Waits(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    /** The steps where cases wait, or waited in the period; the fullest first. */
    List<Bottleneck> of(Period period, @Nullable String crimeType) {
        return Objects.requireNonNull(answers.get(new Question(period, crimeType)));
    }

    private List<Bottleneck> read(Question question) {
        return jdbc
                .sql(SQL)
                .param("since", Timestamp.from(question.period().since()))
                .param("crimeType", question.crimeType())
                .query(Row.class)
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
