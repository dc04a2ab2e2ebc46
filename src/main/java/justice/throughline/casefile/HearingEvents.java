package justice.throughline.casefile;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The steps of hearings. */
interface HearingEvents extends Repository<HearingEvent, Long> {

    void save(HearingEvent event);

    @Query("from HearingEvent where hearing in :hearings order by id")
    List<HearingEvent> of(Collection<Long> hearings);
}
