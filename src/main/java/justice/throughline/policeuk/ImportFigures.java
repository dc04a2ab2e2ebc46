package justice.throughline.policeuk;

import java.time.InstantSource;
import java.util.List;
import justice.throughline.shared.Figure;
import justice.throughline.shared.FigureSource;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import justice.throughline.shared.Waiting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Imports that wait or run. */
@Component
@SqlForSets("all imports that are not over are counted")
class ImportFigures implements FigureSource {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    ImportFigures(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Figure> figures() {
        return jdbc.sql("""
                        select count(*) as number, extract(epoch from :now - min(submitted_at)) as seconds
                        from policeuk.file_import where state in ('queued', 'running')
                        """)
                .param("now", Times.toColumn(clock.instant()))
                .query(Waiting::ofRow)
                .single()
                .figures("throughline.imports");
    }
}
