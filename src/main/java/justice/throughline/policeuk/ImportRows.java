package justice.throughline.policeuk;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Imports with their files. */
interface ImportRows extends Repository<KeptImport, UUID> {

    void save(KeptImport order);

    @Query("from KeptImport i left join fetch i.files where i.id in :ids")
    List<KeptImport> all(Collection<UUID> ids);

    /** To be changed: nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from KeptImport where id = :id")
    Optional<KeptImport> lock(UUID id);

    @Query("select i.id from KeptImport i where i.state in :states order by i.submittedAt limit 1")
    Optional<UUID> next(Collection<ImportState> states);

    /** Keeps others with this key out until the end of the transaction; false when another is in. */
    @Query(value = "select pg_try_advisory_xact_lock(:key)", nativeQuery = true)
    boolean alone(long key);
}
