package justice.throughline.casefile;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** The crime types of data.police.uk. */
@Service
public class CrimeTypes {

    private final Vocabulary<CrimeType> types;

    CrimeTypes(VocabularyTables tables) {
        this.types = tables.crimeTypes();
    }

    public Optional<CrimeType> find(String code) {
        return types.find(code);
    }

    /** Finds a type by the name or an older name that files use, whatever its case. */
    public Optional<CrimeType> named(String name) {
        return types.named(name);
    }

    public List<CrimeType> all() {
        return types.all();
    }
}
