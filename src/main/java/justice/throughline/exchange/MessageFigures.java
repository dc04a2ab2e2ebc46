package justice.throughline.exchange;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import justice.throughline.partners.PartnerSettings;
import justice.throughline.shared.Figure;
import justice.throughline.shared.FigureSource;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import justice.throughline.shared.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits in the lane of each partner, what came of partners and has not been used, and what was put aside. */
@Component
@SqlForSets("all that waits is counted, by the lane in which it waits")
class MessageFigures implements FigureSource {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final PartnerSettings settings;

    MessageFigures(JdbcClient jdbc, InstantSource clock, PartnerSettings settings) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.settings = settings;
    }

    @Override
    public List<Figure> figures() {
        var lanes = lanes();
        var figures = new ArrayList<Figure>();
        for (var partner : settings.partners().keySet()) {
            figures.addAll(lanes.getOrDefault(partner, Waiting.NOTHING)
                    .figures("throughline.messages.sending", "partner", partner));
        }
        var received = jdbc.sql("""
                        select count(*) as number, extract(epoch from :now - min(received_at)) as seconds
                        from exchange.received where state in ('NEW', 'WAITING')
                        """)
                .param("now", Times.toColumn(clock.instant()))
                .query(Waiting::ofRow)
                .single();
        figures.addAll(received.figures("throughline.messages.received"));
        figures.add(aside("out", "select count(*) from exchange.outbox where state = 'QUARANTINED'"));
        figures.add(aside("in", "select count(*) from exchange.received where state = 'QUARANTINED'"));
        return figures;
    }

    private Figure aside(String way, String question) {
        return Figure.number(
                        "throughline.messages.aside",
                        jdbc.sql(question).query(Long.class).single())
                .of("way", way);
    }

    private Map<String, Waiting> lanes() {
        var found = new HashMap<String, Waiting>();
        jdbc.sql("""
                        select partner, count(*) as number, extract(epoch from :now - min(created_at)) as seconds
                        from exchange.outbox where state = 'PENDING' group by partner
                        """).param("now", Times.toColumn(clock.instant())).query(row -> {
            found.put(row.getString("partner"), Waiting.ofRow(row, found.size()));
        });
        return found;
    }
}
