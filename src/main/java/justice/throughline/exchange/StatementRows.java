package justice.throughline.exchange;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Statements of partners. */
interface StatementRows extends Repository<PartnerStatement, StatementKey> {

    /** @return 0 where the partner has said something of that kind and day before */
    @Modifying
    @Query(nativeQuery = true, value = """
            insert into exchange.statement (partner, kind, day, received, accepted, refused, received_at, since)
            values (:partner, :kind, :day, :received, :accepted, :refused, :now, :now)
            on conflict (partner, kind, day) do nothing""")
    int begin(String partner, String kind, LocalDate day, int received, int accepted, int refused, Instant now);

    /** To be changed: nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from PartnerStatement s where s.id = :id")
    Optional<PartnerStatement> lock(StatementKey id);
}
