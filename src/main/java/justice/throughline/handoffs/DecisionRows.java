package justice.throughline.handoffs;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What was decided of offers before they were accepted. */
interface DecisionRows extends Repository<Decision, Decision.Key> {

    void save(Decision decision);

    Optional<Decision> findById(Decision.Key key);
}
