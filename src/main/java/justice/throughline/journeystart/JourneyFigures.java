package justice.throughline.journeystart;

import java.util.List;
import justice.throughline.shared.Figure;
import justice.throughline.shared.FigureSource;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Journeys that nobody has handed to the engine yet. */
@Component
@SqlForSets("all that waits is counted, by the clock of the queue, which is the database's")
class JourneyFigures implements FigureSource {

    private final JdbcClient jdbc;

    JourneyFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures() {
        return jdbc.sql("""
                        select count(*) as number, extract(epoch from statement_timestamp() - min(changed_at)) as seconds
                        from journeystart.journey_start where handed_over_at is null
                        """).query(Waiting::ofRow).single().figures("throughline.journeys");
    }
}
