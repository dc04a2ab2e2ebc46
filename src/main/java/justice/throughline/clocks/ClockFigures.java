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

/** Clocks that should have woken, how far the sweep is behind: not those that stand still on purpose. */
@Component
@SqlForSets("all clocks that are due are counted")
class ClockFigures implements FigureSource {

    private static final String NAME = "throughline.clocks.due";

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final StandingStill still;

    ClockFigures(JdbcClient jdbc, InstantSource clock, StandingStill still) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.still = still;
    }

    @Override
    public List<Figure> figures() {
        if (still.everywhere()) return Waiting.NOTHING.figures(NAME);
        return jdbc.sql("""
                        select count(*) as number, extract(epoch from :now - min(next_wake)) as seconds
                        from clocks.clock where next_wake <= :now and case_id not in (select unnest(cast(:still as uuid[])))
                        """)
                .param("now", Times.toColumn(clock.instant()))
                .param("still", still.cases())
                .query(Waiting::ofRow)
                .single()
                .figures(NAME);
    }
}
