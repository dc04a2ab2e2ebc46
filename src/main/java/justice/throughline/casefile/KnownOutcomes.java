package justice.throughline.casefile;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The outcomes of the vocabulary. */
interface KnownOutcomes extends Repository<KnownOutcome, String> {

    @Query("from KnownOutcome order by rank, code")
    List<KnownOutcome> all();
}
