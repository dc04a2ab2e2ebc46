package justice.throughline.tasks;

import java.time.InstantSource;
import java.util.List;
import justice.throughline.shared.Figure;
import justice.throughline.shared.FigureSource;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import justice.throughline.shared.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What people did and the engine has not answered. */
@Component
@SqlForSets("all wishes that are on their way are counted")
class WishFigures implements FigureSource {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    WishFigures(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Figure> figures() {
        return jdbc.sql("""
                        select count(*) as number, extract(epoch from :now - min(coalesce(held_until, at))) as seconds
                        from tasks.wish where state = 'WISHED' and (held_until is null or held_until <= :now)
                        """)
                .param("now", Times.toColumn(clock.instant()))
                .query(Waiting::ofRow)
                .single()
                .figures("throughline.wishes");
    }
}
