package justice.throughline.casefile;

import jakarta.persistence.LockModeType;
import java.util.List;
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

    /** Many at once, always in the same order: who locks some of them in another would wait for ever. */
    @Query(value = "select * from casefile.case_file where id = any(:ids) order by id for update", nativeQuery = true)
    List<CaseFile> findAll(UUID[] ids);
}
