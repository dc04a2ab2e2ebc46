package justice.throughline.journeystart;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Journeys that wait for the engine. */
interface JourneyStarts extends Repository<JourneyStart, UUID> {

    @Query("from JourneyStart where handedOverAt is null order by changedAt")
    List<JourneyStart> waiting(Limit most);

    /** Takes back what was asked for a case that has closed meanwhile, unless it was asked for again. */
    @Modifying
    @Transactional
    @Query("delete from JourneyStart where id = :id and changedAt = :changedAt and handedOverAt is null")
    void takeBack(UUID id, Instant changedAt);

    /** Those of the journeys that nobody else is handing over, locked until the end of the transaction. */
    @Query(nativeQuery = true, value = """
            select * from journeystart.journey_start
            where case_id = any(:cases) and handed_over_at is null for update skip locked""")
    List<JourneyStart> lock(UUID[] cases);
}
