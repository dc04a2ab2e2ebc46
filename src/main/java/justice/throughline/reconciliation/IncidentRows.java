package justice.throughline.reconciliation;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What somebody must look at. */
interface IncidentRows extends Repository<KeptIncident, Long> {

    /** The newest first. */
    @Query("from KeptIncident where closedAt is null order by openedAt desc, id desc")
    List<KeptIncident> open();
}
