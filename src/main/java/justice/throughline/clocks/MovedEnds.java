package justice.throughline.clocks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
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
import justice.throughline.shared.Times;
import org.springframework.stereotype.Component;

/** What recalculations would move, as it is shown. */
@SqlForSets("a page, by its keys, of a list that may have every live clock")
@Component
class MovedEnds {

    private static final Part MOVED = new Part(
            "c.*, m.from_due, m.from_date, m.to_due, m.to_date, m.from_law, m.to_law, m.result",
            "from clocks.moved_end m join clocks.clock c on c.id = m.clock_id where m.recalculation_id = :id",
            Keyset.of(SortKey.up("m.to_due", KeyKind.MOMENT), SortKey.up("m.clock_id", KeyKind.ID)));

    private final Lists lists;

    MovedEnds(Lists lists) {
        this.lists = lists;
    }

    /** The earliest new end first. */
    Listing<MovedEnd> of(UUID recalculation, Place place) {
        return lists.read(ListQuery.of(MOVED, Map.of("id", recalculation)), place, MovedEnds::line);
    }

    private static MovedEnd line(ResultSet row, int number) throws SQLException {
        return new MovedEnd(
                ClockLines.line(row, number),
                Objects.requireNonNull(Times.deadline(row, "from_due", "from_date")),
                Objects.requireNonNull(Times.deadline(row, "to_due", "to_date")),
                row.getString("from_law"),
                row.getString("to_law"),
                row.getString("result"));
    }
}
