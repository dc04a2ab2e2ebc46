package justice.throughline.shared;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Instants and ends of limits as columns hold them. */
public final class Times {

    private Times() {}

    /** For {@code JdbcClient}, whose driver takes no instants. */
    public static @Nullable OffsetDateTime toColumn(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }

    public static @Nullable Instant ofColumn(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    /** @param day the column of the last day, which is empty where the limit ends at a moment */
    public static @Nullable Deadline deadline(ResultSet row, String end, String day) throws SQLException {
        var at = ofColumn(row, end);
        return at == null ? null : Deadline.of(at, row.getObject(day, LocalDate.class));
    }
}
