package justice.throughline.journal;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import justice.throughline.shared.Figure;
import justice.throughline.shared.FigureSource;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import justice.throughline.shared.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How old the last is that the journal knows of each partition, what the engine gave up on, and what it tries again. */
@Component
@SqlForSets("the exporter writes the engine's journal; here it is counted")
class JournalFigures implements FigureSource {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    JournalFigures(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Figure> figures() {
        var now = Times.toColumn(clock.instant());
        var figures = new ArrayList<Figure>(jdbc.sql("""
                        select partition_id, extract(epoch from
                            :now - to_timestamp(cast(split_part(last_record, '/', 3) as bigint) / 1000.0)) as seconds
                        from journal.position where last_record is not null
                        """)
                .param("now", now)
                .query((row, line) -> Figure.age("throughline.journal.age", row.getDouble("seconds"))
                        .of("partition", row.getString("partition_id")))
                .list());
        figures.addAll(
                jdbc.sql("""
                        select count(*) as number, extract(epoch from :now - min(created_at)) as seconds
                        from journal.incident where state = 'CREATED'
                        """).param("now", now).query(Waiting::ofRow).single().figures("throughline.stuck"));
        figures.add(Figure.number(
                "throughline.jobs.failed",
                jdbc.sql("select count(*) from journal.job where state = 'FAILED' and retries > 0")
                        .query(Long.class)
                        .single()));
        return figures;
    }
}
