package justice.throughline.arrivals;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import justice.throughline.engine.EngineUnavailableException;
import justice.throughline.partners.Fingerprint;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Place;
import justice.throughline.shared.Proof;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The one place that knows which files arrived, from whom, whether they came before and what became of them. The same
 * content of the same sender is one file, however often and by whichever way it comes.
 */
@Service
public class ArrivedFiles {

    /** The sender of what staff bring themselves. */
    public static final String BY_HAND = "BY_HAND";

    private static final Logger LOG = LoggerFactory.getLogger(ArrivedFiles.class);
    private static final int AT_A_TIME = 200;

    private final FileRows rows;
    private final Map<String, FileFormat> formats;
    private final TransactionTemplate transaction;
    private final AtomicBoolean caseCame = new AtomicBoolean(true);

    ArrivedFiles(FileRows rows, List<FileFormat> formats, TransactionTemplate transaction) {
        this.rows = rows;
        this.formats = formats.stream().collect(Collectors.toUnmodifiableMap(FileFormat::code, Function.identity()));
        this.transaction = transaction;
    }

    /**
     * Notes a file whose bytes its consumer keeps and that it settles itself.
     *
     * @return its number
     */
    public long note(String sender, String format, String name, String sha256, long size, String by) {
        return rows.keep(sender, format, name, sha256, size, by, null);
    }

    /** Notes what became of such a file. */
    public void settle(long number, FileFate fate, List<Finding> findings, @Nullable UUID caseId) {
        rows.settle(number, fate, new FileFormat.Taken(Findings.of(findings), caseId));
    }

    /** Nothing where there is none of this number. */
    public Optional<ArrivedFile> find(long number) {
        return rows.find(number);
    }

    Listing<ArrivedFile> page(@Nullable FileFate fate, Place place) {
        return rows.page(fate, place);
    }

    Set<String> formats() {
        return formats.keySet();
    }

    Optional<FileFormat> format(String code) {
        return Optional.ofNullable(formats.get(code));
    }

    /** The format whose files begin like this. */
    Optional<FileFormat> formatOf(char beginning) {
        return formats.values().stream()
                .filter(format -> format.beginsWith() == beginning)
                .findFirst();
    }

    /** Keeps a file and deals with it, unless that was done when it came before. */
    ArrivedFile keep(String sender, FileFormat format, String name, byte[] content, String by) {
        var number = rows.keep(sender, format.code(), name, Fingerprint.of(content), content.length, by, content);
        var kept = rows.find(number).orElseThrow();
        if (kept.fate() == FileFate.NEW) dealWith(kept);
        return rows.find(number).orElseThrow();
    }

    /** Reads a file again that was refused or waits in part. */
    ArrivedFile again(long number) {
        var file = rows.find(number).orElseThrow(FileRefusal::unknown);
        if (file.fate() == FileFate.DONE || !formats.containsKey(file.format())) throw FileRefusal.notNow();
        if (rows.content(number).isEmpty()) throw FileRefusal.contentGone();
        dealWith(file);
        return rows.find(number).orElseThrow();
    }

    byte[] content(long number) {
        return rows.content(number)
                .orElseThrow(rows.find(number).isEmpty() ? FileRefusal::unknown : FileRefusal::contentGone);
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void sweep() {
        rows.fresh(formats.keySet(), AT_A_TIME).forEach(this::dealWith);
        // what waits in part may wait for a case that has come
        if (caseCame.getAndSet(false)) rows.partly(formats.keySet(), AT_A_TIME).forEach(this::dealWith);
    }

    private void settle(long number, FileFormat.Taken taken) {
        rows.settle(number, taken.fate(), taken);
        if (taken.caseId() != null) caseCame.set(true);
    }

    private void dealWith(ArrivedFile file) {
        var format = Objects.requireNonNull(formats.get(file.format()));
        try {
            transaction.executeWithoutResult(status -> rows.take(file)
                    .ifPresent(content -> settle(file.number(), format.take(content, Proof.file(file.sha256())))));
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException e) {
            LOG.warn(
                    "File {} waits for the database: {}",
                    file.number(),
                    e.getClass().getSimpleName());
        } catch (EngineUnavailableException e) {
            LOG.warn("File {} waits for the engine: {}", file.number(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("File {} could not be dealt with", file.number(), e);
            var unexpected = Finding.of(Finding.Kind.VIOLATION, 0, "", "unexpected", String.valueOf(file.number()));
            settle(file.number(), FileFormat.Taken.of(Findings.of(List.of(unexpected))));
        }
    }
}
