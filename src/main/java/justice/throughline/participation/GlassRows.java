package justice.throughline.participation;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Broken glasses. */
interface GlassRows extends Repository<BrokenGlass, Long> {

    BrokenGlass save(BrokenGlass broken);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("from BrokenGlass where id = :id")
    Optional<BrokenGlass> lock(long id);

    /** How many wait for somebody other than this person to say what they find. */
    int countByFindingIsNullAndStaffNot(String staff);
}
