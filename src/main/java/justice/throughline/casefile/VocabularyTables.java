package justice.throughline.casefile;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the vocabularies, which only a migration changes. */
@Component
class VocabularyTables {

    private final JdbcClient jdbc;

    VocabularyTables(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Vocabulary<OutcomeCategory> outcomeCategories() {
        Vocabulary<OutcomeCategory> vocabulary = new Vocabulary<>();
        jdbc.sql("select * from casefile.outcome_category order by rank, code").query(row -> {
            OutcomeCategory category = new OutcomeCategory(
                    row.getString("code"),
                    row.getString("name"),
                    Stage.valueOf(row.getString("decided_in")),
                    row.getInt("rank"),
                    row.getBoolean("closes"));
            vocabulary.add(category.code(), category, category.name(), aliases(row));
        });
        return vocabulary;
    }

    Vocabulary<CrimeType> crimeTypes() {
        Vocabulary<CrimeType> vocabulary = new Vocabulary<>();
        jdbc.sql("select * from casefile.crime_type order by name").query(row -> {
            CrimeType type = new CrimeType(row.getString("code"), row.getString("name"), row.getBoolean("has_victim"));
            vocabulary.add(type.code(), type, type.name(), aliases(row));
        });
        return vocabulary;
    }

    /** Whether a case has this crime type, known or not. */
    boolean haveCrimeType(String code) {
        return exists("select from casefile.case_file where crime_type = ?", code);
    }

    /** Whether a case has this outcome, known or not. */
    boolean haveOutcome(String code) {
        return exists("select from casefile.case_file where outcome = ?", code);
    }

    private boolean exists(String rows, String code) {
        return jdbc.sql("select exists(" + rows + ")")
                .param(code)
                .query(Boolean.class)
                .single();
    }

    private static List<String> aliases(ResultSet row) throws SQLException {
        Array aliases = row.getArray("aliases");
        return List.of((String[]) aliases.getArray());
    }
}
