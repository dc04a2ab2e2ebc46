package justice.throughline.access;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of staff, by name. */
@Component
@SqlForSets("staff are searched by parts of their names, cut into pages and counted")
class StaffLists {

    private static final String FOUND = """
            from access.staff
            where (:q::text is null or position(lower(:q) in lower(concat_ws(chr(10), name, number, username))) > 0)
                and (:role::text is null or :role = any(roles)) and (:disabled::boolean is null or disabled = :disabled)""";

    private static final Part BY_NAME = new Part(
            "number, name, username, roles, desks, disabled",
            FOUND,
            Keyset.of(SortKey.up("lower(name)", KeyKind.TEXT), SortKey.up("number", KeyKind.TEXT)));

    private final JdbcClient jdbc;
    private final Lists lists;
    private final LongReads longReads;

    StaffLists(JdbcClient jdbc, Lists lists, LongReads longReads) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.longReads = longReads;
    }

    Listing<StaffEntry> page(StaffQuery query, Place place) {
        var all = jdbc.sql("select count(*) " + FOUND)
                .params(query.params())
                .query(Long.class)
                .single();
        return lists.read(ListQuery.of(BY_NAME, query.params()), place, StaffLists::entry)
                .counted(all);
    }

    /** Hands on everybody whom the query means. */
    void each(StaffQuery query, Consumer<StaffEntry> take) {
        longReads.read(all -> all.sql(BY_NAME.sql()).params(query.params()).query(row -> {
            take.accept(entry(row, 0));
        }));
    }

    private static StaffEntry entry(ResultSet row, int number) throws SQLException {
        return new StaffEntry(
                row.getString("number"),
                row.getString("name"),
                row.getString("username"),
                texts(row.getArray("roles")),
                texts(row.getArray("desks")),
                row.getBoolean("disabled"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
