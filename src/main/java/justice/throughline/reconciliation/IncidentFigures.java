package justice.throughline.reconciliation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import justice.throughline.shared.Figure;
import justice.throughline.shared.FigureSource;
import justice.throughline.shared.SqlForSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is wrong between us and our partners, by its cause. */
@Component
@SqlForSets("all incidents that are open are counted")
class IncidentFigures implements FigureSource {

    private static final List<String> CAUSES =
            List.of("DIFFERENCE", "UNHEARD", "SILENCE", "LATE_RECEIPT", "OVERDUE", "QUARANTINE", "CONFERENCE");

    private final JdbcClient jdbc;

    IncidentFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures() {
        Map<String, Long> open = new HashMap<>();
        jdbc.sql("select cause, count(*) as number from reconciliation.incident where closed_at is null group by cause")
                .query(row -> {
                    open.put(row.getString("cause"), row.getLong("number"));
                });
        return CAUSES.stream()
                .map(cause -> Figure.number("throughline.incidents.open", open.getOrDefault(cause, 0L))
                        .of("cause", cause))
                .toList();
    }
}
