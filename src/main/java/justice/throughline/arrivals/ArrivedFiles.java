package justice.throughline.arrivals;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import justice.throughline.shared.Fingerprint;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Place;
import justice.throughline.shared.Proof;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.data.domain.Limit;
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
    private final FileLists lists;
    private final Map<String, FileFormat> formats;
    private final TransactionTemplate transaction;
    private final InstantSource clock;
    private final AtomicBoolean caseCame = new AtomicBoolean(true);

    ArrivedFiles(
            FileRows rows,
            FileLists lists,
            List<FileFormat> formats,
            TransactionTemplate transaction,
            InstantSource clock) {
        this.rows = rows;
        this.lists = lists;
        this.formats = formats.stream().collect(Collectors.toUnmodifiableMap(FileFormat::code, Function.identity()));
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Notes a file whose bytes its consumer keeps and that it settles itself.
     *
     * @return its number
     */
    public long note(String sender, String format, String name, String sha256, long size, String by) {
        return rows.keep(sender, format, name, sha256, size, by, null, clock.instant());
    }

    /** Notes what became of such a file. */
    public void settle(long number, FileFate fate, List<Finding> findings, @Nullable UUID caseId) {
        settle(number, fate, new FileFormat.Taken(Findings.of(findings), caseId));
    }

    /** Nothing where there is none of this number. */
    public Optional<ArrivedFile> find(long number) {
        return rows.shown(number);
    }

    /** @param formats of these; null for all */
    Listing<ArrivedFile> page(@Nullable FileFate fate, @Nullable Set<String> formats, Place place) {
        return lists.page(fate, formats, place);
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
        var sha256 = Fingerprint.of(content);
        var number = rows.keep(sender, format.code(), name, sha256, content.length, by, content, clock.instant());
        var kept = rows.shown(number).orElseThrow();
        if (kept.fate() != FileFate.NEW) return kept;
        dealWith(number, FileFate.NEW);
        return rows.shown(number).orElseThrow();
    }

    /** Reads a file again that was refused or waits in part. */
    ArrivedFile again(long number) {
        var file = rows.findById(number).orElseThrow(FileRefusal::unknown);
        if (file.state() == FileFate.DONE || !formats.containsKey(file.format())) throw FileRefusal.notNow();
        if (file.content().isEmpty()) throw FileRefusal.contentGone();
        dealWith(number, file.state());
        return rows.shown(number).orElseThrow();
    }

    byte[] content(long number) {
        var file = rows.findById(number).orElseThrow(FileRefusal::unknown);
        return file.content().orElseThrow(FileRefusal::contentGone);
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT5S")
    void sweep() {
        rows.fresh(formats.keySet(), Limit.of(AT_A_TIME)).forEach(number -> dealWith(number, FileFate.NEW));
        // what waits in part may wait for a case that has come
        if (caseCame.getAndSet(false)) {
            rows.partly(formats.keySet().toArray(String[]::new), AT_A_TIME)
                    .forEach(number -> dealWith(number, FileFate.PARTLY));
        }
    }

    /** Nothing where somebody else has dealt with it since it was seen. */
    void dealWith(long number, FileFate seen) {
        try {
            transaction.executeWithoutResult(status -> rows.lock(number)
                    .filter(file -> file.state() == seen)
                    .ifPresent(file -> file.content().ifPresent(content -> take(file, content))));
        } catch (TransientDataAccessException | DataAccessResourceFailureException | TransactionException e) {
            LOG.warn("File {} waits for the database: {}", number, e.getClass().getSimpleName());
        } catch (RuntimeException e) {
            LOG.error("File {} could not be dealt with", number, e);
            var unexpected = Finding.of(Finding.Kind.VIOLATION, 0, "", "unexpected", String.valueOf(number));
            settle(number, FileFate.REFUSED, FileFormat.Taken.of(Findings.of(List.of(unexpected))));
        }
    }

    private void take(KeptFile file, byte[] content) {
        var format = Objects.requireNonNull(formats.get(file.format()));
        var taken = format.take(content, Proof.file(file.sha256()));
        file.settle(taken.fate(), taken, clock.instant());
        if (taken.caseId() != null) caseCame.set(true);
    }

    private void settle(long number, FileFate fate, FileFormat.Taken taken) {
        transaction.executeWithoutResult(
                status -> rows.lock(number).ifPresent(file -> file.settle(fate, taken, clock.instant())));
    }
}
