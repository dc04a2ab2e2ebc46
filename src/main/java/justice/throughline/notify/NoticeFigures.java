package justice.throughline.notify;

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

/** Duties to tell somebody something, and those of them for which a task should have asked. */
@Component
@SqlForSets("all duties that are open are counted")
class NoticeFigures implements FigureSource {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    NoticeFigures(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Figure> figures() {
        var now = Times.toColumn(clock.instant());
        var open = jdbc.sql("""
                        select count(*) as number, extract(epoch from :now - min(raised_at)) as seconds
                        from notify.notice where state = 'OPEN'
                        """).param("now", now).query(Waiting::ofRow).single();
        var unasked = jdbc.sql("""
                        select count(*) as number, extract(epoch from :now - min(ask_at)) as seconds
                        from notify.notice where state = 'OPEN' and ask_at <= :now
                        """).param("now", now).query(Waiting::ofRow).single();
        var figures = new ArrayList<>(open.figures("throughline.notices"));
        figures.addAll(unasked.figures("throughline.notices.due"));
        return figures;
    }
}
