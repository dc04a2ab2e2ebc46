package justice.throughline.clocks;

import java.time.InstantSource;
import java.util.List;
import justice.throughline.shared.Figure;
import justice.throughline.shared.FigureSource;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import justice.throughline.shared.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clocks that should have woken: how far the sweep is behind. */
@Component
@SqlForSets("all clocks that are due are counted")
class ClockFigures implements FigureSource {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    ClockFigures(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Figure> figures() {
        return jdbc.sql("""
                        select count(*) as number, extract(epoch from :now - min(next_wake)) as seconds
                        from clocks.clock where next_wake <= :now
                        """)
                .param("now", Times.toColumn(clock.instant()))
                .query(Waiting::ofRow)
                .single()
                .figures("throughline.clocks.due");
    }
}
