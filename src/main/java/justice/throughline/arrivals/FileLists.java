package justice.throughline.arrivals;

import java.util.HashMap;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/** The list of files that arrived. */
@Component
@SqlForSets("a page is cut out of a list without end by the keys of its rows, and the list is counted")
class FileLists {

    private static final String OF_FATE = "from arrivals.file where (:fate::text is null or state = :fate)"
            + " and (:formats::text[] is null or format = any(:formats::text[]))";
    private static final Part LATEST_FIRST =
            new Part("number", OF_FATE, Keyset.of(SortKey.down("number", KeyKind.NUMBER)));

    private final JdbcClient jdbc;
    private final Lists lists;
    private final FileRows rows;

    FileLists(JdbcClient jdbc, Lists lists, FileRows rows) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.rows = rows;
    }

    Listing<ArrivedFile> page(@Nullable FileFate fate, @Nullable Set<String> formats, Place place) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("fate", fate == null ? null : fate.name());
        params.put("formats", formats == null ? null : formats.toArray(String[]::new));
        var all = jdbc.sql("select count(*) " + OF_FATE)
                .params(params)
                .query(Long.class)
                .single();
        var numbers = lists.read(ListQuery.of(LATEST_FIRST, params), place, (row, index) -> row.getLong("number"));
        var files = rows.lines(numbers.content()).stream()
                .collect(Collectors.toMap(ArrivedFile::number, Function.identity()));
        return numbers.mapped(number -> Objects.requireNonNull(files.get(number)))
                .counted(all);
    }
}
