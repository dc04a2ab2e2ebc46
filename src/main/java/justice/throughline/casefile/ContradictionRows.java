package justice.throughline.casefile;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Contradictions. Queries are written out; what is taken up is locked, so that copies of the application share the work. */
interface ContradictionRows extends Repository<Contradiction, UUID> {

    Optional<Contradiction> findById(UUID id);

    @Query("from Contradiction where caseId = :caseId and (goneAt is null or holds is not null)"
            + " order by month, otherMonth, outcome, other, kind")
    List<Contradiction> ofCase(UUID caseId);

    @Query(nativeQuery = true, value = """
            select c.* from casefile.contradiction c
            where c.holds is null and c.gone_at is null and c.asked_at is null
            order by c.found_at, c.id limit :most for update of c skip locked""")
    List<Contradiction> toAsk(int most);

    @Query(nativeQuery = true, value = """
            select * from casefile.contradiction
            where holds is null and gone_at is not null and asked_at is not null
            order by gone_at, id limit :most for update skip locked""")
    List<Contradiction> toStandDown(int most);
}
