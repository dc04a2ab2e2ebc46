package justice.throughline.policeuk;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.casefile.MergeResult;
import justice.throughline.shared.KeyKind;
import justice.throughline.shared.Keyset;
import justice.throughline.shared.ListQuery;
import justice.throughline.shared.ListQuery.Part;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Lists;
import justice.throughline.shared.Place;
import justice.throughline.shared.SortKey;
import justice.throughline.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The imports asked for, and what became of them. */
@Repository
@Transactional
class FileImports {

    private static final long LOCK = 0x7468726c696d70L;

    private static final String IN_STATE = " where state = coalesce(:state, state)";

    private static final Part LATEST_FIRST = new Part(
            "*",
            "from intake.file_import" + IN_STATE,
            Keyset.of(SortKey.down("submitted_at", KeyKind.MOMENT), SortKey.up("id", KeyKind.ID)));

    private final JdbcClient jdbc;
    private final Lists lists;
    private final InstantSource clock;

    FileImports(JdbcClient jdbc, Lists lists, InstantSource clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.clock = clock;
    }

    void add(UUID id, UUID owner, String by, List<PoliceUkFile> files, List<@Nullable Long> inboxNumbers) {
        jdbc.sql("insert into intake.file_import (id, owner, submitted_by, submitted_at, bytes_total)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        id,
                        owner,
                        by,
                        Times.toColumn(clock.instant()),
                        files.stream().mapToLong(PoliceUkFile::bytes).sum())
                .update();
        for (int i = 0; i < files.size(); i++) {
            PoliceUkFile file = files.get(i);
            jdbc.sql(
                            "insert into intake.import_file (import_id, position, name, kind, bytes, inbox_number) values (?, ?, ?, ?, ?, ?)")
                    .params(id, i, file.name(), file.kind().name(), file.bytes(), inboxNumbers.get(i))
                    .update();
        }
    }

    Optional<FileImport> find(UUID id) {
        return jdbc.sql("select * from intake.file_import where id = ?")
                .param(id)
                .query(FileImportRow::read)
                .optional()
                .map(found -> found.with(files(id)));
    }

    Listing<FileImport> page(@Nullable ImportState asked, Place place) {
        var params = new HashMap<String, @Nullable Object>();
        var state = asked == null ? null : asked.code();
        params.put("state", state);
        return lists.read(ListQuery.of(LATEST_FIRST, params), place, (row, number) -> {
                    var found = FileImportRow.read(row, number);
                    return found.with(files(found.id()));
                })
                .counted(count(state));
    }

    private int count(@Nullable String state) {
        return jdbc.sql("select count(*) from intake.file_import" + IN_STATE)
                .param("state", state)
                .query(Integer.class)
                .single();
    }

    /** The next of this owner's imports; one that is running already was left by an app that ended. */
    Optional<UUID> next(UUID owner) {
        return jdbc.sql("""
                        select id from intake.file_import where state in ('queued', 'running') and owner = ?
                        order by submitted_at limit 1
                        """).param(owner).query(UUID.class).optional();
    }

    /** Keeps every other import out until the end of the transaction; false when another is at it. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(?)")
                .param(LOCK)
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void start(UUID id) {
        jdbc.sql("""
                        update intake.file_import set state = 'running', attempts = attempts + 1,
                            started_at = coalesce(started_at, ?), bytes_read = 0, read = 0, rejected = 0
                        where id = ?
                        """).params(Times.toColumn(clock.instant()), id).update();
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void progress(UUID id, long bytes, long read, long rejected) {
        jdbc.sql("update intake.file_import set bytes_read = ?, read = ?, rejected = ? where id = ?")
                .params(bytes, read, rejected, id)
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void done(UUID id, RowCounts rows, MergeResult merged, long journeys) {
        jdbc.sql("""
                        update intake.file_import set state = 'done', ended_at = ?,
                            bytes_read = bytes_total, read = ?, rejected = ?, without_crime_id = ?,
                            created = ?, updated = ?, unchanged = ?, repeated_crimes = ?, repeated_outcomes = ?,
                            outcomes_without_crime = ?, outcomes_before_crime = ?, status_further = ?,
                            status_behind = ?, left_to_journey = ?, told = ?, contradicting = ?, journeys = ?
                        where id = ?
                        """)
                .param(Times.toColumn(clock.instant()))
                .params(rows.read(), rows.rejected(), rows.withoutCrimeId())
                .params(merged.created(), merged.updated(), merged.unchanged())
                .params(merged.repeatedCrimes(), merged.repeatedOutcomes())
                .params(merged.outcomesWithoutCrime(), merged.outcomesBeforeCrime(), merged.statusFurther())
                .params(merged.statusBehind(), merged.leftToJourney(), merged.told(), merged.contradicting())
                .params(journeys, id)
                .update();
    }

    /** @return false when it is done already: what it brought is kept */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean failed(UUID id, ImportFailure failure, String detail) {
        return jdbc.sql("""
                        update intake.file_import
                        set state = 'failed', ended_at = ?, failure = ?, failure_detail = ?
                        where id = ? and state <> 'done'
                        """)
                        .params(Times.toColumn(clock.instant()), failure.name(), detail, id)
                        .update()
                == 1;
    }

    private List<FileImport.File> files(UUID id) {
        return jdbc.sql(
                        "select name, kind, bytes, inbox_number from intake.import_file where import_id = ? order by position")
                .param(id)
                .query((row, index) -> new FileImport.File(
                        row.getString("name"),
                        FileKind.valueOf(row.getString("kind")),
                        row.getLong("bytes"),
                        row.getObject("inbox_number", Long.class)))
                .list();
    }
}
