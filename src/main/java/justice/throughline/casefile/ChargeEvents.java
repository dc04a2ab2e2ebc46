package justice.throughline.casefile;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What was said to become of charges. */
interface ChargeEvents extends Repository<ChargeEvent, Long> {

    void save(ChargeEvent event);

    @Query("from ChargeEvent where charge in :charges order by id")
    List<ChargeEvent> of(Collection<Long> charges);
}
