package justice.throughline.reconciliation;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Checks of every day there ever was. */
interface NightRows extends Repository<Night, LocalDate> {

    @Query("from Night order by night desc limit 1")
    Optional<Night> last();
}
