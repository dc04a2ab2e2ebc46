package justice.throughline.policeuk;

import java.util.HashMap;
import java.util.UUID;
import justice.throughline.shared.KeyKind;
import justice.throughline.shared.Keyset;
import justice.throughline.shared.ListQuery;
import justice.throughline.shared.ListQuery.Part;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Lists;
import justice.throughline.shared.Place;
import justice.throughline.shared.SortKey;
import justice.throughline.shared.SqlForSets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which imports stand on which page of their list. */
@Component
@SqlForSets("a page is cut out of a list without end by the keys of its rows, and the list is counted")
class ImportLists {

    private static final String IN_STATE = "from policeuk.file_import where state = coalesce(:state, state)";

    private static final Part LATEST_FIRST = new Part(
            "id", IN_STATE, Keyset.of(SortKey.down("submitted_at", KeyKind.MOMENT), SortKey.up("id", KeyKind.ID)));

    private final JdbcClient jdbc;
    private final Lists lists;

    ImportLists(JdbcClient jdbc, Lists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    Listing<UUID> page(@Nullable ImportState asked, Place place) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("state", asked == null ? null : asked.code());
        var all = jdbc.sql("select count(*) " + IN_STATE)
                .params(params)
                .query(Long.class)
                .single();
        return lists.read(ListQuery.of(LATEST_FIRST, params), place, (row, number) -> row.getObject("id", UUID.class))
                .counted(all);
    }
}
