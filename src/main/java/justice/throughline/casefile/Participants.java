package justice.throughline.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Participants extends Repository<Participant, Long> {

    void save(Participant participant);

    /** In the order in which they joined. Written out, since a query derived from its name is put together at every call. */
    @Query("from Participant where caseId = :caseId order by id")
    List<Participant> ofCase(UUID caseId);
}
