package justice.throughline.trail;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Checks of all nights. */
interface Nights extends Repository<Night, LocalDate> {

    @Query("from NightOfTheAudit order by night desc limit 1")
    Optional<Night> last();

    Night save(Night night);
}
