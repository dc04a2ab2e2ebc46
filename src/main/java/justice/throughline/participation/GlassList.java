package justice.throughline.participation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import justice.throughline.shared.KeyKind;
import justice.throughline.shared.Keyset;
import justice.throughline.shared.ListQuery;
import justice.throughline.shared.ListQuery.Part;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Lists;
import justice.throughline.shared.LongReads;
import justice.throughline.shared.Place;
import justice.throughline.shared.SortKey;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Broken glasses, the latest first: those that wait for a finding, or all. */
@Component
@SqlForSets("broken glasses are listed with their cases, counted and cut into pages")
class GlassList {

    private static final String WAITING = "(:all or g.finding is null)";

    private static final Part IN_ORDER = new Part(
            "g.*, c.crime_ref",
            "from participation.broken_glass g left join casefile.case_file c on c.id = g.case_id where " + WAITING,
            Keyset.of(SortKey.down("g.id", KeyKind.NUMBER)));

    private final JdbcClient jdbc;
    private final Lists lists;
    private final LongReads longReads;

    GlassList(JdbcClient jdbc, Lists lists, LongReads longReads) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.longReads = longReads;
    }

    Listing<GlassLine> page(boolean all, Place place) {
        var params = Map.of("all", all);
        var counted = jdbc.sql("select count(*) from participation.broken_glass g where " + WAITING)
                .params(params)
                .query(Integer.class)
                .single();
        return lists.read(ListQuery.of(IN_ORDER, params), place, GlassList::line)
                .counted(counted);
    }

    /** All of them. */
    void each(Consumer<GlassLine> take) {
        longReads.read(all -> all.sql(IN_ORDER.sql()).param("all", true).query(row -> {
            take.accept(line(row, 0));
        }));
    }

    private static GlassLine line(ResultSet row, int number) throws SQLException {
        return new GlassLine(
                row.getLong("id"),
                row.getObject("case_id", UUID.class),
                row.getString("crime_ref"),
                row.getString("staff"),
                row.getString("purpose").toLowerCase(Locale.ROOT),
                row.getString("reason"),
                Objects.requireNonNull(Times.ofColumn(row, "began_at")),
                Objects.requireNonNull(Times.ofColumn(row, "ends_at")),
                Optional.ofNullable(row.getString("finding"))
                        .map(code -> code.toLowerCase(Locale.ROOT))
                        .orElse(null),
                row.getString("finding_note"),
                row.getString("found_by"),
                Times.ofColumn(row, "found_at"));
    }
}
