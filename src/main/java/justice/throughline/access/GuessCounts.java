package justice.throughline.access;

import java.time.Instant;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Wrong passwords of late, which all copies count together. */
interface GuessCounts extends Repository<GuessCount, String> {

    @Query("from GuessCount where whose = :whose and since > :after")
    Optional<GuessCount> find(String whose, Instant after);

    /** Natively, since of two who guess at once both count. */
    @Modifying
    @Transactional
    @Query(nativeQuery = true, value = """
            insert into access.guess_count as known (whose, failures, since) values (:whose, 1, :now)
            on conflict (whose) do update set
                failures = case when known.since > :after then known.failures + 1 else 1 end,
                since = case when known.since > :after then known.since else excluded.since end""")
    void add(String whose, Instant now, Instant after);

    @Modifying
    @Transactional
    @Query("delete from GuessCount where whose = :whose")
    void forget(String whose);

    @Modifying
    @Transactional
    @Query("delete from GuessCount where since <= :after")
    void forgetUntil(Instant after);
}
