package justice.throughline.policeuk;

import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/** Does the imports asked for, one after the other, and those that any copy of the app left half done when it ended. */
@Component
class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);

    private final FileImports imports;
    private final ImportRun run;
    private final KeptFiles keptFiles;
    private final ImportArrivals arrivals;
    private final AtomicBoolean busy = new AtomicBoolean();
    private final ExecutorService executor =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().name("import").factory());

    ImportRunner(FileImports imports, ImportRun run, KeptFiles keptFiles, ImportArrivals arrivals) {
        this.imports = imports;
        this.run = run;
        this.keptFiles = keptFiles;
        this.arrivals = arrivals;
    }

    /** Never waits for an import, since a request asks for this too. */
    @Scheduled(fixedDelayString = "${throughline.policeuk.tick:500ms}")
    void look() {
        if (busy.compareAndSet(false, true)) {
            executor.execute(() -> {
                try {
                    workThrough();
                } finally {
                    busy.set(false);
                }
            });
        }
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }

    private void workThrough() {
        try {
            Optional<UUID> next = imports.next();
            while (next.isPresent() && advance(next.get())) {
                next = imports.next();
            }
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException e) {
            LOG.warn("Imports wait for the database: {}", e.getMessage());
        }
    }

    /** @return false when this import has to be tried again later */
    private boolean advance(UUID id) {
        FileImport order = imports.find(id).orElseThrow();
        try {
            if (!run.run(order)) return false;
            keptFiles.remove(id);
        } catch (GivenUpException e) {
            fail(order, ImportFailure.GIVEN_UP, String.valueOf(e.getMessage()));
        } catch (UnreadableFileException e) {
            fail(order, ImportFailure.UNREADABLE, e.where());
        } catch (FilesGoneException e) {
            fail(order, ImportFailure.FILES_GONE, String.valueOf(e.getMessage()));
        } catch (DataAccessResourceFailureException | CannotCreateTransactionException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Import {} failed", id, e);
            fail(order, ImportFailure.UNEXPECTED, id.toString());
        }
        return true;
    }

    private void fail(FileImport order, ImportFailure failure, String detail) {
        if (imports.failed(order.id(), failure, detail)) arrivals.failed(order, failure, detail);
        keptFiles.remove(order.id());
    }
}
