package justice.throughline.policeuk;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import justice.throughline.casefile.MergeResult;
import org.jspecify.annotations.Nullable;

/** An import of police.uk files, from when it is asked for. It may be begun more than once; it ends once. */
@Entity
@Table(schema = "policeuk", name = "file_import")
class KeptImport {

    private static final int MOST_ATTEMPTS = 3;
    private static final RowCounts NO_ROWS = new RowCounts(0, 0, 0);
    private static final MergeResult NOTHING_MERGED = new MergeResult(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    @Id
    private UUID id;

    @Convert(converter = ImportStateColumn.class)
    private ImportState state = ImportState.QUEUED;

    @Column(name = "submitted_by")
    private String submittedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "started_at")
    private @Nullable Instant startedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    private int attempts;

    @Column(name = "bytes_total")
    private long bytesTotal;

    @Column(name = "bytes_read")
    private long bytesRead;

    @Embedded
    private RowCounts rows = NO_ROWS;

    @Embedded
    private MergeResult merged = NOTHING_MERGED;

    private long journeys;

    @Enumerated(EnumType.STRING)
    private @Nullable ImportFailure failure;

    @Column(name = "failure_detail")
    private @Nullable String failureDetail;

    @ElementCollection
    @CollectionTable(schema = "policeuk", name = "import_file", joinColumns = @JoinColumn(name = "import_id"))
    @OrderColumn(name = "position")
    private List<FileImport.File> files;

    @Version
    private @Nullable Integer version;

    @SuppressWarnings("NullAway.Init") // filled by JPA
    protected KeptImport() {}

    KeptImport(UUID id, String by, Instant at, List<FileImport.File> files) {
        this.id = id;
        this.submittedBy = by;
        this.submittedAt = at;
        this.bytesTotal = files.stream().mapToLong(FileImport.File::bytes).sum();
        this.files = new ArrayList<>(files);
    }

    FileImport shown() {
        return new FileImport(
                id,
                state,
                submittedBy,
                submittedAt,
                startedAt,
                endedAt,
                attempts,
                bytesTotal,
                bytesRead,
                rows,
                merged,
                journeys,
                failure,
                failureDetail,
                List.copyOf(files));
    }

    boolean isOver() {
        return state.over();
    }

    /** It begins, or begins again. */
    void start(Instant at) {
        if (attempts >= MOST_ATTEMPTS) throw new GivenUpException(attempts);
        become(ImportState.RUNNING);
        attempts++;
        if (startedAt == null) startedAt = at;
        progress(0, 0, 0);
    }

    /** How far it has come. */
    void progress(long bytes, long read, long rejected) {
        if (state != ImportState.RUNNING) throw new IllegalStateException("Import %s is %s".formatted(id, state));
        bytesRead = bytes;
        rows = new RowCounts(read, rejected, rows.withoutCrimeId());
    }

    void done(RowCounts counts, MergeResult result, long toStart, Instant at) {
        become(ImportState.DONE);
        endedAt = at;
        bytesRead = bytesTotal;
        rows = counts;
        merged = result;
        journeys = toStart;
    }

    void fail(ImportFailure why, String detail, Instant at) {
        become(ImportState.FAILED);
        endedAt = at;
        failure = why;
        failureDetail = detail;
    }

    private void become(ImportState next) {
        state = state.become(next, "Import " + id);
    }
}
