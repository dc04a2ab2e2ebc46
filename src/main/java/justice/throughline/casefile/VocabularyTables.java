package justice.throughline.casefile;

import org.springframework.stereotype.Component;

/** Reads the vocabularies, which only a migration changes. */
@Component
class VocabularyTables {

    private final KnownOutcomes outcomes;
    private final KnownCrimeTypes types;
    private final CaseRows cases;

    VocabularyTables(KnownOutcomes outcomes, KnownCrimeTypes types, CaseRows cases) {
        this.outcomes = outcomes;
        this.types = types;
        this.cases = cases;
    }

    Vocabulary<OutcomeCategory> outcomeCategories() {
        var vocabulary = new Vocabulary<OutcomeCategory>();
        outcomes.all().forEach(known -> {
            var category = known.category();
            vocabulary.add(category.code(), category, category.name(), known.aliases());
        });
        return vocabulary;
    }

    Vocabulary<CrimeType> crimeTypes() {
        var vocabulary = new Vocabulary<CrimeType>();
        types.all().forEach(known -> {
            var type = known.type();
            vocabulary.add(type.code(), type, type.name(), known.aliases());
        });
        return vocabulary;
    }

    /** Whether a case has this crime type, known or not. */
    boolean haveCrimeType(String code) {
        return cases.existsByCrimeType(code);
    }

    /** Whether a case has this outcome, known or not. */
    boolean haveOutcome(String code) {
        return cases.existsByOutcome(code);
    }
}
