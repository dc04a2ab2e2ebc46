package justice.throughline.arrivals;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Files that arrived. */
interface FileRows extends Repository<KeptFile, Long> {

    String HEAD = "select new justice.throughline.arrivals.ArrivedFile(f.number, f.sender, f.format, f.name, f.sha256,"
            + " f.size, f.receivedBy, f.receivedAt, f.times, f.againAt, f.state, f.found, ";

    /** One file, without its bytes. */
    String ONE = HEAD + "f.findings, f.caseId) from KeptFile f ";

    /** Findings are many; a list of files does without. */
    String LINE = HEAD + "f.caseId) from KeptFile f ";

    /** @return its number; the same for the same content of the same sender */
    @Transactional
    @Query(nativeQuery = true, value = """
            insert into arrivals.file as known
                (sender, format, name, sha256, size, received_by, received_at, content)
            values (:sender, :format, :name, :sha256, :size, :by, :now, :content)
            on conflict (sender, format, sha256) do update set times = known.times + 1, again_at = :now
            returning number""")
    long keep(
            String sender,
            String format,
            String name,
            String sha256,
            long size,
            String by,
            byte @Nullable [] content,
            Instant now);

    Optional<KeptFile> findById(Long number);

    /** To be changed: nobody else deals with it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from KeptFile where number = :number")
    Optional<KeptFile> lock(long number);

    @Query(ONE + "where f.number = :number")
    Optional<ArrivedFile> shown(long number);

    /** Of those with this content, which came first. */
    @Query(ONE + "where f.sha256 = :sha256 order by f.number limit 1")
    Optional<ArrivedFile> first(String sha256);

    @Query(LINE + "where f.number in :numbers")
    List<ArrivedFile> lines(Collection<Long> numbers);

    /** Those that nobody has dealt with, the oldest first. */
    @Query("select f.number from KeptFile f where f.state = NEW and f.format in :formats order by f.number")
    List<Long> fresh(Collection<String> formats, Limit most);

    /** Those of which some waits, the latest first: old lists of courts wait for cases that never come. */
    @Query(nativeQuery = true, value = """
            select number from arrivals.file
            where state = 'PARTLY' and found ->> 'WAITING' is not null and format = any(:formats)
            order by number desc limit :most""")
    List<Long> partly(String[] formats, int most);
}
