package justice.throughline.casefile;

import java.util.List;
import java.util.Optional;
import justice.throughline.shared.Codes;
import org.springframework.stereotype.Service;

/** The crime types of data.police.uk. */
@Service
public class CrimeTypes implements Codes {

    private final VocabularyTables tables;
    private final Vocabulary<CrimeType> types;

    CrimeTypes(VocabularyTables tables) {
        this.tables = tables;
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

    @Override
    public List<String> codes() {
        return all().stream().map(CrimeType::code).toList();
    }

    /** Also one that only cases have. */
    @Override
    public boolean knows(String code) {
        return find(code).isPresent() || tables.haveCrimeType(code);
    }
}
