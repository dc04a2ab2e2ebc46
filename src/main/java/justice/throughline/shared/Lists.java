package justice.throughline.shared;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads a page of a list by the keys of its rows, so that none is lost and none comes twice while others leave it. */
@Component
@SqlForSets("pages of any list, by keyset, put together from what is asked for")
public class Lists {

    /** Beyond it every page that is asked for by its number is empty. */
    private static final int FURTHEST = 1_000_000;

    private record Row<T>(RowKey key, T value) {}

    private final JdbcClient jdbc;

    public Lists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The page at this place.
     *
     * @throws Refusal where the place names no row that this list could have
     */
    public <T> Listing<T> read(ListQuery query, Place place, RowMapper<T> mapper) {
        var rows = rows(query, place, mapper);
        if (!place.filled() || !place.goesOn()) return listing(rows, place);
        if (place.backwards() && rows.size() < place.size()) return read(query, Place.first(place.size()), mapper);
        return rows.isEmpty() ? read(query, place.last(), mapper) : listing(rows, place);
    }

    private static <T> Listing<T> listing(List<Row<T>> rows, Place place) {
        var more = rows.size() > place.size();
        var shown = more ? rows.subList(0, place.size()) : rows;
        var inOrder = place.backwards() ? shown.reversed() : shown;
        var before = place.backwards() ? more : place.goesOn();
        var behind = place.backwards() ? place.row() != null : more;
        return new Listing<>(
                inOrder.stream().map(Row::value).toList(),
                before && !shown.isEmpty() ? inOrder.getFirst().key().toString() : null,
                behind && !shown.isEmpty() ? inOrder.getLast().key().toString() : null,
                place.size(),
                place.row() == null && !place.backwards() ? place.page() : null,
                shown.size(),
                false);
    }

    /** The rows of the page in the direction of reading, and one more where there is one. */
    private <T> List<Row<T>> rows(ListQuery query, Place place, RowMapper<T> mapper) {
        var start = start(query, place);
        if (place.skipped() > FURTHEST) return List.of();
        var rows = new ArrayList<Row<T>>();
        var skipped = place.skipped();
        var step = place.backwards() ? -1 : 1;
        for (int part = start.part(); part >= 0 && part < query.parts().size(); part += step) {
            var values = part == start.part() ? start.values() : List.<@Nullable String>of();
            var taken = rows(query, new RowKey(part, values), place, place.size() + 1 - rows.size(), skipped, mapper);
            rows.addAll(taken);
            if (rows.size() > place.size()) break;
            skipped = taken.isEmpty() && skipped > 0 ? Math.max(0, skipped - count(query, part)) : 0;
        }
        return rows;
    }

    private <T> List<Row<T>> rows(
            ListQuery query, RowKey start, Place place, int most, long skipped, RowMapper<T> mapper) {
        var part = query.parts().get(start.part());
        var way = place.backwards() ? part.order().turnedRound() : part.order();
        var beyond = start.values().isEmpty() ? "" : " and " + way.beyond(start.values());
        return jdbc.sql(query.around().apply(part.sql(way, beyond)))
                .params(query.params())
                .params(start.values().isEmpty() ? Map.of() : way.params(start.values()))
                .param("most", most)
                .param("skipped", skipped)
                .query((row, number) -> new Row<>(new RowKey(start.part(), way.read(row)), mapper.mapRow(row, number)))
                .list();
    }

    private int count(ListQuery query, int part) {
        return jdbc.sql("select count(*) " + query.parts().get(part).from())
                .params(query.params())
                .query(Integer.class)
                .single();
    }

    private static RowKey start(ListQuery query, Place place) {
        var row = place.row();
        if (row == null) return new RowKey(place.backwards() ? query.parts().size() - 1 : 0, List.of());
        try {
            var key = RowKey.read(row);
            query.parts().get(key.part()).order().params(key.values());
            return key;
        } catch (RuntimeException unreadable) {
            var field = place.after() == null ? "before" : "after";
            throw new Refusal(HttpStatus.BAD_REQUEST, "row-unknown", field).blaming(field);
        }
    }
}
