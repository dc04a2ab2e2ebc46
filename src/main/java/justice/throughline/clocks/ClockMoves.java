package justice.throughline.clocks;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Ends that recalculations would move. */
interface ClockMoves extends Repository<ClockMove, ClockMove.Id> {

    void save(ClockMove move);

    /** Those of a recalculation that are still to be applied. */
    @Query("from ClockMove where id.recalculation = :recalculation and result is null order by id.clock")
    List<ClockMove> open(UUID recalculation, Limit most);
}
