package justice.throughline.policeuk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import justice.throughline.casefile.MergeResult;
import org.jspecify.annotations.Nullable;

/** Reads a row of {@code intake.file_import}. */
final class FileImportRow {

    private FileImportRow() {}

    static FileImport read(ResultSet row, int index) throws SQLException {
        String failure = row.getString("failure");
        return new FileImport(
                row.getObject("id", UUID.class),
                ImportState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("submitted_by"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getInt("attempts"),
                row.getLong("bytes_total"),
                row.getLong("bytes_read"),
                new RowCounts(row.getLong("read"), row.getLong("rejected"), row.getLong("without_crime_id")),
                merged(row),
                row.getLong("journeys"),
                failure == null ? null : ImportFailure.valueOf(failure),
                row.getString("failure_detail"),
                List.of());
    }

    private static MergeResult merged(ResultSet row) throws SQLException {
        return new MergeResult(
                row.getLong("created"),
                row.getLong("updated"),
                row.getLong("unchanged"),
                row.getLong("repeated_crimes"),
                row.getLong("repeated_outcomes"),
                row.getLong("outcomes_without_crime"),
                row.getLong("outcomes_before_crime"),
                row.getLong("status_further"),
                row.getLong("status_behind"),
                row.getLong("left_to_journey"),
                row.getLong("told"),
                row.getLong("contradicting"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
