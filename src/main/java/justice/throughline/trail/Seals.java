package justice.throughline.trail;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All seals there ever were; only ever added to. */
interface Seals extends Repository<Seal, Long> {

    @Query("from Seal order by number desc limit 1")
    Optional<Seal> last();

    @Query("from Seal where number > :number order by number limit 100")
    List<Seal> after(long number);

    Seal save(Seal seal);
}
