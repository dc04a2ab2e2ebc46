package justice.throughline.policeuk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
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
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rows that imports did not take. */
@Repository
@SqlForSets("rows come by the thousand while a file is read, and go out a page, or all of them, at a time")
class RejectedRows {

    private static final Part BY_LINE = new Part(
            "*",
            "from policeuk.rejected_row where import_id = :id",
            Keyset.of(SortKey.up("file", KeyKind.NUMBER), SortKey.up("line", KeyKind.NUMBER)));

    private final JdbcTemplate template;
    private final JdbcClient jdbc;
    private final Lists lists;
    private final LongReads longReads;

    RejectedRows(JdbcTemplate template, JdbcClient jdbc, Lists lists, LongReads longReads) {
        this.template = template;
        this.jdbc = jdbc;
        this.lists = lists;
        this.longReads = longReads;
    }

    /** Keeps rows at once, since the import's own transaction may come to nothing. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void add(UUID importId, List<RejectedRow> rows) {
        template.batchUpdate(
                "insert into policeuk.rejected_row (import_id, file, line, kind, reason, detail, fields)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                rows,
                rows.size(),
                (statement, row) -> {
                    statement.setObject(1, importId);
                    statement.setInt(2, row.file());
                    statement.setLong(3, row.line());
                    statement.setString(4, row.kind().name());
                    statement.setString(5, row.reason().name());
                    statement.setString(6, row.detail());
                    statement.setArray(
                            7,
                            statement
                                    .getConnection()
                                    .createArrayOf("text", row.fields().toArray()));
                });
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void clear(UUID importId) {
        jdbc.sql("delete from policeuk.rejected_row where import_id = ?")
                .param(importId)
                .update();
    }

    Listing<RejectedRow> page(UUID importId, Place place) {
        return lists.read(ListQuery.of(BY_LINE, Map.of("id", importId)), place, RejectedRows::row);
    }

    List<FileKind> kinds(UUID importId) {
        return jdbc.sql("select distinct kind from policeuk.rejected_row where import_id = :id order by kind desc")
                .param("id", importId)
                .query((row, index) -> FileKind.valueOf(row.getString("kind")))
                .list();
    }

    /** All in order. */
    void each(UUID importId, Consumer<RejectedRow> take) {
        longReads.read(all -> all.sql("select * from policeuk.rejected_row where import_id = ? order by file, line")
                .param(importId)
                .query(row -> {
                    take.accept(row(row, 0));
                }));
    }

    private static RejectedRow row(ResultSet row, int index) throws SQLException {
        return new RejectedRow(
                row.getInt("file"),
                row.getLong("line"),
                FileKind.valueOf(row.getString("kind")),
                RejectReason.valueOf(row.getString("reason")),
                row.getString("detail"),
                List.of((String[]) row.getArray("fields").getArray()));
    }
}
