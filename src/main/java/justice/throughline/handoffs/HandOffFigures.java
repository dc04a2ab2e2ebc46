package justice.throughline.handoffs;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import justice.throughline.shared.Figure;
import justice.throughline.shared.FigureSource;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import justice.throughline.shared.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Hand-offs that each party has still to decide, and clocks of hand-offs that do not run yet. */
@Component
@SqlForSets("all that waits is counted, by the party for which it waits")
class HandOffFigures implements FigureSource {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final HandOffCatalogue catalogue;

    HandOffFigures(JdbcClient jdbc, InstantSource clock, HandOffCatalogue catalogue) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.catalogue = catalogue;
    }

    /** A party that the catalogue does not know counts with no other. */
    @Override
    public List<Figure> figures() {
        var undecided = undecided();
        var figures = new ArrayList<Figure>();
        for (var party : catalogue.parties()) {
            figures.addAll(undecided
                    .getOrDefault(party, Waiting.NOTHING)
                    .figures("throughline.handoffs.undecided", "party", party));
        }
        figures.add(Figure.number(
                "throughline.handoffs.deadlines.waiting",
                jdbc.sql("select count(*) from handoffs.deadline where look_at is not null")
                        .query(Long.class)
                        .single()));
        return figures;
    }

    private Map<String, Waiting> undecided() {
        var found = new HashMap<String, Waiting>();
        jdbc.sql("""
                        select to_agency, count(*) as number, extract(epoch from :now - min(state_since)) as seconds
                        from handoffs.hand_off where state in ('OFFERED', 'DELIVERED', 'VALIDATED') group by to_agency
                        """).param("now", Times.toColumn(clock.instant())).query(row -> {
            found.put(row.getString("to_agency"), Waiting.ofRow(row, found.size()));
        });
        return found;
    }
}
