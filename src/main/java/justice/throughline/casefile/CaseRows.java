package justice.throughline.casefile;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Cases to be changed: each is locked, so that late and repeated work comes one after the other. */
interface CaseRows extends Repository<CaseFile, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from CaseFile where id = :id")
    Optional<CaseFile> findById(UUID id);
}
