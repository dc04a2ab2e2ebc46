package justice.throughline.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.Repository;

interface Charges extends Repository<Charge, Long> {

    void save(Charge charge);

    List<Charge> findByCaseIdOrderById(UUID caseId);
}
