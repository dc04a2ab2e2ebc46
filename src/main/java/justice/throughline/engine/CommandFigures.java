package justice.throughline.engine;

import java.util.ArrayList;
import java.util.List;
import justice.throughline.shared.Figure;
import justice.throughline.shared.FigureSource;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine has not been told, and what it does not take. What is held back so that it can be undone does not wait. */
@Component
@SqlForSets("all that waits is counted, by the clock of the queue, which is the database's")
class CommandFigures implements FigureSource {

    private final JdbcClient jdbc;

    CommandFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Figure> figures() {
        var waiting = jdbc.sql("""
                        select count(*) as number,
                            extract(epoch from statement_timestamp() - min(coalesce(not_before, made_at))) as seconds
                        from engine.outbox
                        where sent_at is null and (not_before is null or not_before <= statement_timestamp())
                        """).query(Waiting::ofRow).single();
        var figures = new ArrayList<>(waiting.figures("throughline.commands"));
        figures.add(Figure.number(
                "throughline.commands.refused",
                jdbc.sql("select count(*) from engine.outbox where sent_at is null and tries > 1")
                        .query(Long.class)
                        .single()));
        return figures;
    }
}
