package justice.throughline.policeuk;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import justice.throughline.casefile.MergeResult;
import justice.throughline.casefile.PublishedBatch;
import justice.throughline.casefile.PublishedCrimes;
import justice.throughline.journeystart.JourneyQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Does one import: all or nothing, so that it can be begun again. */
@Component
class ImportRun {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRun.class);

    private final FileImports imports;
    private final RejectedRows rejectedRows;
    private final JourneyQueue journeys;
    private final PublishedCrimes crimes;
    private final RowReader reader;
    private final FileRecogniser recogniser;
    private final KeptFiles keptFiles;
    private final ImportArrivals arrivals;
    private final TransactionTemplate transaction;

    ImportRun(
            FileImports imports,
            RejectedRows rejectedRows,
            JourneyQueue journeys,
            PublishedCrimes crimes,
            RowReader reader,
            FileRecogniser recogniser,
            KeptFiles keptFiles,
            ImportArrivals arrivals,
            TransactionTemplate transaction) {
        this.imports = imports;
        this.rejectedRows = rejectedRows;
        this.journeys = journeys;
        this.crimes = crimes;
        this.reader = reader;
        this.recogniser = recogniser;
        this.keptFiles = keptFiles;
        this.arrivals = arrivals;
        this.transaction = transaction;
    }

    /** @return false when another import is under way */
    boolean run(FileImport order) {
        boolean done = Boolean.TRUE.equals(transaction.execute(status -> imports.lock() && merge(order)));
        if (done) {
            refreshStatistics();
        }
        return done;
    }

    /** What is imported is kept whether or not this succeeds. */
    private void refreshStatistics() {
        try {
            crimes.refreshStatistics();
        } catch (DataAccessException e) {
            LOG.warn("The statistics of the case files are not fresh: {}", e.getMessage());
        }
    }

    private boolean merge(FileImport order) {
        UUID id = order.id();
        if (!imports.start(id)) return true;
        List<PoliceUkFile> files = files(order);
        rejectedRows.clear(id);
        try (PublishedBatch batch = crimes.begin()) {
            RowSink sink = new RowSink(id, batch, rejectedRows, imports, files.getFirst());
            for (int i = 0; i < files.size(); i++) {
                sink.begin(files.get(i), i);
                reader.read(files.get(i), sink);
            }
            sink.end();
            MergeResult merged = batch.merge();
            AtomicLong toStart = new AtomicLong();
            batch.waiting(open -> {
                journeys.put(open);
                toStart.addAndGet(open.size());
            });
            imports.done(id, sink.counts(), merged, toStart.get());
            arrivals.done(order, sink.counts());
            return true;
        }
    }

    private List<PoliceUkFile> files(FileImport order) {
        List<PoliceUkFile> files = new ArrayList<>();
        for (int i = 0; i < order.files().size(); i++) {
            FileImport.File file = order.files().get(i);
            if (!keptFiles.has(order.id(), i)) throw new FilesGoneException(file.name());
            files.add(recogniser.recognise(keptFiles.content(order.id(), i, file.bytes()), file.name()));
        }
        return files;
    }
}
