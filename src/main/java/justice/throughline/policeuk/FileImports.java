package justice.throughline.policeuk;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import justice.throughline.casefile.MergeResult;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The imports asked for, and what became of them. */
@Component
@Transactional
class FileImports {

    private static final long LOCK = 0x7468726c696d70L;

    private final ImportRows rows;
    private final ImportLists lists;
    private final InstantSource clock;

    FileImports(ImportRows rows, ImportLists lists, InstantSource clock) {
        this.rows = rows;
        this.lists = lists;
        this.clock = clock;
    }

    void add(UUID id, String by, List<PoliceUkFile> files, List<@Nullable Long> inboxNumbers) {
        var kept = new ArrayList<FileImport.File>();
        for (int i = 0; i < files.size(); i++) {
            var file = files.get(i);
            kept.add(new FileImport.File(file.name(), file.kind(), file.bytes(), inboxNumbers.get(i)));
        }
        rows.save(new KeptImport(id, by, clock.instant(), kept));
    }

    Optional<FileImport> find(UUID id) {
        return rows.all(List.of(id)).stream().map(KeptImport::shown).findFirst();
    }

    Listing<FileImport> page(@Nullable ImportState asked, Place place) {
        var page = lists.page(asked, place);
        var imports = rows.all(page.content()).stream()
                .map(KeptImport::shown)
                .collect(Collectors.toMap(FileImport::id, Function.identity()));
        return page.mapped(id -> Objects.requireNonNull(imports.get(id)));
    }

    /** The next import; one that is running already is under way, or was left by a copy of the app that ended. */
    Optional<UUID> next() {
        return rows.next(ImportState.OPEN);
    }

    /** Keeps every other import out until the end of the transaction; false when another is at it. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean lock() {
        return rows.alone(LOCK);
    }

    /**
     * @return false when it is over: another copy of the app was faster
     * @throws GivenUpException when it was begun so often that there is no hope for it
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean start(UUID id) {
        var order = locked(id);
        if (order.isOver()) return false;
        order.start(clock.instant());
        return true;
    }

    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void progress(UUID id, long bytes, long read, long rejected) {
        locked(id).progress(bytes, read, rejected);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void done(UUID id, RowCounts counts, MergeResult merged, long journeys) {
        locked(id).done(counts, merged, journeys, clock.instant());
    }

    /** @return false when it is over already: what it brought is kept */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    boolean failed(UUID id, ImportFailure failure, String detail) {
        var order = locked(id);
        if (order.isOver()) return false;
        order.fail(failure, detail, clock.instant());
        return true;
    }

    private KeptImport locked(UUID id) {
        return rows.lock(id).orElseThrow(() -> new NoSuchImport(id));
    }
}
