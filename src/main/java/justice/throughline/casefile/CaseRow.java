package justice.throughline.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code casefile.case_file}. */
final class CaseRow {

    private CaseRow() {}

    static CaseSummary summary(ResultSet row, int index) throws SQLException {
        return new CaseSummary(
                row.getObject("id", UUID.class),
                row.getString("crime_ref"),
                row.getString("origin"),
                row.getString("force"),
                row.getString("jurisdiction"),
                row.getString("crime_type"),
                month(row, "month"),
                row.getString("location"),
                row.getString("lsoa_name"),
                Stage.valueOf(row.getString("stage")),
                row.getString("outcome"),
                month(row, "outcome_month"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "closed_at"));
    }

    static @Nullable YearMonth month(ResultSet row, String column) throws SQLException {
        LocalDate date = row.getObject(column, LocalDate.class);
        return date == null ? null : YearMonth.from(date);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
