package justice.throughline.clocks;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import justice.throughline.shared.Figure;
import justice.throughline.shared.FigureSource;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Standstill;
import justice.throughline.shared.Times;
import justice.throughline.shared.Waiting;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Clocks that should have woken, how far the sweep is behind: not those that stand still on purpose. */
@Component
@SqlForSets("all clocks that are due are counted")
class ClockFigures implements FigureSource {

    private static final String NAME = "throughline.clocks.due";

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final List<Standstill> standstills;

    ClockFigures(JdbcClient jdbc, InstantSource clock, ObjectProvider<Standstill> standstills) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.standstills = standstills.stream().toList();
    }

    @Override
    public List<Figure> figures() {
        if (standstills.stream().anyMatch(Standstill::everywhere)) return Waiting.NOTHING.figures(NAME);
        return jdbc.sql("""
                        select count(*) as number, extract(epoch from :now - min(next_wake)) as seconds
                        from clocks.clock where next_wake <= :now and case_id not in (select unnest(cast(:still as uuid[])))
                        """)
                .param("now", Times.toColumn(clock.instant()))
                .param(
                        "still",
                        standstills.stream()
                                .flatMap(each -> each.cases().stream())
                                .toArray(UUID[]::new))
                .query(Waiting::ofRow)
                .single()
                .figures(NAME);
    }
}
