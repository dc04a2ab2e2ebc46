package justice.throughline.casefile;

import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The crime types of the vocabulary. */
interface KnownCrimeTypes extends Repository<KnownCrimeType, String> {

    @Query("from KnownCrimeType order by name")
    List<KnownCrimeType> all();
}
