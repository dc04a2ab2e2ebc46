package justice.throughline.arrivals;

import java.time.Duration;
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

/** Files that nobody has dealt with, those of which some lines wait, and what was refused of late. */
@Component
@SqlForSets("all files that wait or were refused are counted")
class FileFigures implements FigureSource {

    private static final Duration LATE = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final InstantSource clock;

    FileFigures(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Figure> figures() {
        var now = clock.instant();
        var fresh = jdbc.sql("""
                        select count(*) as number, extract(epoch from :now - min(received_at)) as seconds
                        from arrivals.file where state = 'NEW'
                        """)
                .param("now", Times.toColumn(now))
                .query(Waiting::ofRow)
                .single();
        var refused = jdbc.sql("""
                        select count(*) from arrivals.file
                        where settled_at > :since and trimmed_at is null and state = 'REFUSED'
                        """)
                .param("since", Times.toColumn(now.minus(LATE)))
                .query(Long.class)
                .single();
        var partly = jdbc.sql("select count(*) from arrivals.file where state = 'PARTLY'")
                .query(Long.class)
                .single();
        var figures = new ArrayList<>(fresh.figures("throughline.files"));
        figures.add(Figure.number("throughline.files.refused", refused));
        figures.add(Figure.number("throughline.files.partly", partly));
        return figures;
    }
}
