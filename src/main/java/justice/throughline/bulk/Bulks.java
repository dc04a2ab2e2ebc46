package justice.throughline.bulk;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Acts on many tasks. */
interface Bulks extends Repository<Bulk, UUID> {

    /** Written at once, since its tasks refer to it. */
    Bulk saveAndFlush(Bulk bulk);

    Optional<Bulk> findById(UUID id);

    /** To be changed: nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from Bulk where id = :id")
    Optional<Bulk> lock(UUID id);

    /** The latest of this person. */
    @Query("from Bulk where actor in :actors order by at desc")
    List<Bulk> of(Collection<String> actors, Limit most);
}
