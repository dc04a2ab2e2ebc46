package justice.throughline.trail;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import justice.throughline.shared.Figure;
import justice.throughline.shared.FigureSource;
import justice.throughline.shared.SqlForSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whether the audit is as it was written, and whether it is sealed and checked. */
@Component
@SqlForSets("entries that wait for their seal are counted, with the age of the first")
class TrailFigures implements FigureSource {

    private record Unsealed(long number, double seconds) {}

    private final JdbcClient jdbc;
    private final Nights nights;
    private final InstantSource clock;

    TrailFigures(JdbcClient jdbc, Nights nights, InstantSource clock) {
        this.jdbc = jdbc;
        this.nights = nights;
        this.clock = clock;
    }

    @Override
    public List<Figure> figures() {
        var last = nights.last().orElse(null);
        var unsealed = jdbc.sql("""
                        select count(*) as number,
                            coalesce(extract(epoch from statement_timestamp() - min(at)), 0) as seconds
                        from access.audit
                        where id > coalesce((select max(entries[cardinality(entries)]) from trail.seal
                            where number = (select max(number) from trail.seal)), 0)""").query(Unsealed.class).single();
        return List.of(
                Figure.number("throughline.audit.faults", last == null || last.fault() == null ? 0 : 1),
                Figure.age("throughline.audit.checked", last == null ? 0 : age(last)),
                Figure.number("throughline.audit.unsealed.waiting", unsealed.number()),
                Figure.age("throughline.audit.unsealed.oldest", unsealed.seconds()));
    }

    private double age(Night last) {
        return Duration.between(last.checkedAt(), clock.instant()).toSeconds();
    }
}
