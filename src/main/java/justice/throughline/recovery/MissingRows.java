package justice.throughline.recovery;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What our records lack. */
interface MissingRows extends Repository<KeptMissing, Long> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from KeptMissing where id = :id")
    Optional<KeptMissing> lock(long id);

    /** Those that somebody has asked for, in the order in which their jobs were done. */
    @Query("from KeptMissing where state = ASKED order by doneAt, id")
    List<KeptMissing> asked(Limit most);

    /** All that can be made. */
    @Modifying
    @Query("update KeptMissing set state = ASKED, askedBy = :by where state = OPEN and why is null")
    int askForAll(String by);
}
