package justice.throughline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

/** What people may choose and what the tables answer must cover the vocabulary of the data. */
class DecisionTableTest {

    private static final Pattern WORD = Pattern.compile("\"([^\"]+)\"");
    private static final Set<String> ANSWERS =
            Set.of("investigate", "refer-for-charge", "more-evidence", "agree", "return");

    @Test
    void shouldUseIdsThatFeelCanRead() {
        assertThat(Decision.all()).isNotEmpty().allSatisfy(decision -> assertThat(
                        Stream.of(List.of(decision.id()), decision.inputs(), decision.outputs())
                                .flatMap(List::stream))
                .allMatch(id -> id.matches("[a-z][A-Za-z0-9]*|date\\([a-z][A-Za-z0-9]*\\)")));
    }

    @Test
    void shouldSayForEachRuleWhereItComesFromAndHowSureThatIs() {
        assertThat(Decision.all().stream().flatMap(decision -> decision.rules().stream()))
                .isNotEmpty()
                .allSatisfy(rule -> {
                    assertThat(rule.note()).as(rule.id()).containsPattern("\\[(V|V-old|K|K\\?|D)]");
                    assertThat(rule.outputs()).as(rule.id()).allMatch(answer -> !answer.isBlank());
                });
    }

    @Test
    void shouldNameEveryCrimeTypeWhenAllocating() throws IOException {
        assertThat(words("allocateCrime"))
                .isEqualTo(codes("crime_type")
                        .filter(code -> !code.equals("unknown"))
                        .collect(Collectors.toSet()));
        assertThat(words("whoCharges")).isSubsetOf(codes("crime_type").toList());
    }

    @Test
    void shouldAnswerWithADefaultWhereACrimeTypeIsNotNamed() {
        assertThat(Stream.of("allocateCrime", "whoCharges", "courtVenue", "tellOutcome")
                        .map(DecisionTableTest::table))
                .allSatisfy(decision ->
                        assertThat(decision.rules().getLast().inputs()).allMatch(String::isBlank));
    }

    @Test
    void shouldRouteEveryOutcomeOfTheVocabulary() throws IOException {
        assertThat(words("outcomeRoute"))
                .isEqualTo(Stream.concat(Stream.of("refer-for-charge"), codes("outcome_category"))
                        .collect(Collectors.toSet()));
    }

    @Test
    void shouldOfferEveryOutcomeOfTheVocabularyAndNothingUnknown() throws IOException {
        var offered = Stream.of("allocation", "proposedOutcome", "chargingDecision", "courtResult")
                .flatMap(DecisionTableTest::choices)
                .filter(value -> !ANSWERS.contains(value))
                .collect(Collectors.toSet());

        assertThat(offered).isEqualTo(codes("outcome_category").collect(Collectors.toSet()));
    }

    private static Stream<String> choices(String key) {
        return FormField.all().stream()
                .filter(field -> !field.shown() && field.key().equals(key))
                .flatMap(field -> field.values().stream());
    }

    private static Decision table(String id) {
        return Decision.all().stream()
                .filter(decision -> decision.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> words(String decision) {
        return table(decision).rules().stream()
                .flatMap(rule -> rule.inputs().stream())
                .flatMap(cell -> WORD.matcher(cell).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> codes(String table) throws IOException {
        var sql = new ClassPathResource("db/migration/former/casefile/V200__casefile_vocabulary.sql")
                .getContentAsString(StandardCharsets.UTF_8);
        var inserted = sql.substring(sql.indexOf("insert into casefile." + table));
        return Pattern.compile("\\n\\s*\\('([a-z-]+)',")
                .matcher(inserted.substring(0, inserted.indexOf(";\n")))
                .results()
                .map(found -> found.group(1));
    }
}
