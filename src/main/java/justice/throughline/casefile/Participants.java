package justice.throughline.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Participants extends Repository<Participant, Long> {

    void save(Participant participant);

    boolean existsByCaseIdAndRole(UUID caseId, PersonRole role);

    List<Participant> findByCaseIdOrderById(UUID caseId);
}
