package justice.throughline.handoffs;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The steps of hand-offs. */
interface EventRows extends Repository<KeptEvent, Long> {

    void save(KeptEvent event);

    /** The last of these steps that was taken by then. */
    @Query("from KeptEvent where handOffId = :handOffId and step in :among and at <= :then order by id desc limit 1")
    Optional<KeptEvent> last(UUID handOffId, Set<Step> among, Instant then);

    /** In order. */
    @Query("""
            select new justice.throughline.handoffs.EventLine(e, h.standing.kind,
                (select array_agg(a.type) within group (order by a.type) from KeptArtefact a
                    where a.handOffId = h.id and a.addedAt <= e.at))
            from KeptEvent e join KeptHandOff h on h.id = e.handOffId
            where e.handOffId = :handOffId order by e.id""")
    List<EventLine> of(UUID handOffId);
}
