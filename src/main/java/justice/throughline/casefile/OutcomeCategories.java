package justice.throughline.casefile;

import java.util.List;
import java.util.Optional;
import justice.throughline.shared.Codes;
import org.springframework.stereotype.Service;

/** The outcome vocabulary of data.police.uk: 28 codes with the names that its files use for them. */
@Service
public class OutcomeCategories implements Codes {

    private final VocabularyTables tables;
    private final Vocabulary<OutcomeCategory> categories;

    OutcomeCategories(VocabularyTables tables) {
        this.tables = tables;
        this.categories = tables.outcomeCategories();
    }

    public Optional<OutcomeCategory> find(String code) {
        return categories.find(code);
    }

    /** Finds a category by the name or an older name that files use, whatever its case. */
    public Optional<OutcomeCategory> named(String name) {
        return categories.named(name);
    }

    public List<OutcomeCategory> all() {
        return categories.all();
    }

    @Override
    public List<String> codes() {
        return all().stream().map(OutcomeCategory::code).toList();
    }

    /** Also one that only cases have. */
    @Override
    public boolean knows(String code) {
        return find(code).isPresent() || tables.haveOutcome(code);
    }

    /**
     * The stage in which an outcome is decided.
     *
     * @throws IllegalArgumentException for an unknown code
     */
    public Stage decidedIn(String code) {
        return get(code).decidedIn();
    }

    OutcomeCategory get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("Unknown outcome code: " + code));
    }
}
