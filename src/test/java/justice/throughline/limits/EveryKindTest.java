package justice.throughline.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import justice.throughline.access.People;
import justice.throughline.testing.DeskTest;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Each kind of limit asked by what {@code /kinds} says of it, and by what it does not say. */
@DeskTest
class EveryKindTest {

    private static final RequestPostProcessor DESIGNER = People.as(People.DESIGNER);
    private static final String START = "2026-11-02T10:00:00Z";
    private static final String LATER = "2026-11-03T10:00:00Z";
    private static final List<String> EXTREME = List.of(
            "0001-01-01",
            "0001-01-01T00:00:00Z",
            "9999-12-31",
            "9999-12-31T23:59:59Z",
            "+999999999-12-31",
            "-999999999-01-01",
            "+999999999-12-31T23:59:59Z",
            "-999999999-01-01T00:00:00Z");

    private record Asked(String name, String type, List<String> values, boolean required, boolean beside) {}

    private record Kind(String name, List<String> nations, List<Asked> facts) {

        /** In each nation, with all facts and with those that are required only, by every value of one after the other. */
        List<Map<String, Object>> questions() {
            var questions = new ArrayList<Map<String, Object>>();
            for (var nation : nations) {
                for (var asked :
                        List.of(facts, facts.stream().filter(Asked::required).toList())) {
                    var bare = question(name, START, Map.of());
                    bare.put("jurisdiction", nation);
                    List<Map<String, Object>> some = List.of(bare);
                    for (var fact : asked) {
                        some = some.stream()
                                .flatMap(question -> values(fact).stream().map(value -> with(question, fact, value)))
                                .toList();
                    }
                    questions.addAll(some);
                }
            }
            return questions;
        }
    }

    private record Answered(int status, Map<String, Object> body) {

        String told() {
            var errors = body.get("errors") instanceof Map<?, ?> named ? named.keySet() : Set.of();
            return status + " " + body.getOrDefault("code", "") + " "
                    + errors.stream()
                            .map(way -> String.valueOf(way).replace("facts.", ""))
                            .collect(Collectors.joining(", "));
        }
    }

    @Autowired
    private MockMvc mvc;

    @Autowired
    private ObjectMapper json;

    @Test
    void shouldTakeEveryFactThatIsListedWhereItIsSaidToGo() throws Exception {
        var softly = new SoftAssertions();
        var kinds = kinds();
        assertThat(kinds).hasSizeGreaterThan(140);
        for (var kind : kinds) {
            var answers = new HashMap<String, List<String>>();
            for (var question : kind.questions()) {
                var told = ask(question).told();
                named(question).forEach(fact -> answers.computeIfAbsent(fact, key -> new ArrayList<>())
                        .add(told));
                answers.computeIfAbsent("", key -> new ArrayList<>()).add(told);
            }
            kind.facts().forEach(fact -> softly.assertThat(answers.get(fact.name()))
                    .as("%s with %s", kind.name(), fact.name())
                    .anyMatch(told -> told.startsWith("200")));
            softly.assertThat(answers.get("")).as(kind.name()).anyMatch(told -> told.startsWith("200"));
        }
        softly.assertAll();
    }

    @Test
    void shouldRefuseAFactThatIsNotListedByItsName() throws Exception {
        var softly = new SoftAssertions();
        for (var kind : kinds()) {
            var question = kind.questions().getFirst();
            facts(question).put("moonPhase", "full");
            softly.assertThat(ask(question).told()).as(kind.name()).isEqualTo("422 limit-unknown-fact moonPhase");
            facts(question).remove("moonPhase");
            facts(question).put("learnedAt", LATER);
            softly.assertThat(ask(question).told()).as(kind.name()).isEqualTo("422 limit-fact-beside learnedAt");
        }
        softly.assertAll();
    }

    @Test
    void shouldBlameTheDateWhenTheDateIsAtFault() throws Exception {
        var softly = new SoftAssertions();
        for (var kind : kinds()) {
            var good = kind.questions().getFirst();
            for (var date : Stream.concat(EXTREME.stream(), Stream.of("2026-02-30", "soon"))
                    .toList()) {
                for (var field : List.of("start", "asOf", "learnedAt")) {
                    var question = new LinkedHashMap<>(good);
                    question.put(field, date);
                    softly.assertThat(ask(question).told())
                            .as("%s: %s is %s", kind.name(), field, date)
                            .matches("422 limit-(time-outside|bad-time) " + field);
                }
                for (var fact : kind.facts()) {
                    if (fact.beside() || !fact.type().matches("DAY|MOMENT")) continue;
                    var question = new LinkedHashMap<>(good);
                    question.put("facts", new LinkedHashMap<>(facts(good)));
                    facts(question).put(fact.name(), date);
                    softly.assertThat(ask(question).told())
                            .as("%s: %s is %s", kind.name(), fact.name(), date)
                            .matches("422 limit-(time-outside|bad-time) " + fact.name());
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void shouldBlameTheDayWhoseLawIsNotThere() throws Exception {
        assertThat(ask(question("pre-charge-bail", "2017-04-02", Map.of("bailCase", "standard")))
                        .told())
                .isEqualTo("422 limit-not-law-then start");
        assertThat(ask(question("victim-told-charge", "2019-05-01", Map.of())).told())
                .as("whatever else is missing")
                .isEqualTo("422 limit-not-law-then start");
        assertThat(ask(question(
                                "victim-told-charge",
                                START,
                                Map.of("victimCategory", "standard", "relevantDate", "2019-05-01")))
                        .told())
                .isEqualTo("422 limit-not-law-then relevantDate");
        assertThat(ask(question("protection-order", START, Map.of("orderDays", 29)))
                        .told())
                .as("no date is at fault")
                .isEqualTo("422 limit-no-rule orderDays");
        for (var number : List.of(1.5, -1, 4_000_000_000L)) {
            assertThat(ask(question("protection-order", START, Map.of("orderDays", number)))
                            .told())
                    .isEqualTo("422 limit-bad-fact orderDays");
        }
    }

    @Test
    void shouldNameThePauseOrExtensionThatIsWrong() throws Exception {
        var question =
                question("detention", START, Map.of("detentionRoute", "arrived-at-station", "offenceClass", "summary"));
        for (var list : List.of("pauses", "extensions")) {
            question.put(list, java.util.Arrays.asList((Object) null));
            var answer = ask(question);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body().get("errors"))
                    .asInstanceOf(InstanceOfAssertFactories.MAP)
                    .containsOnlyKeys(list + ".0");
            question.put(list, java.util.Collections.nCopies(101, Map.of()));
            assertThat(ask(question).told()).isEqualTo("422 limit-too-many " + list);
            question.remove(list);
        }
        for (var date : EXTREME) {
            question.put("pauses", List.of(Map.of("from", LATER, "to", date, "reason", "hospital")));
            assertThat(ask(question).told()).isEqualTo("422 limit-time-outside pauses.0.to");
        }
        question.put("kind", "99999999999 days");
        question.remove("pauses");
        assertThat(ask(question).told()).isEqualTo("422 limit-unknown-kind kind");
    }

    /** However far a court orders an end, why it is then stays short. */
    @Test
    void shouldAnswerABoundedDerivation() throws Exception {
        var question =
                question("custody-time-limit", START, Map.of("custodyStage", "magistrates", "offenceClass", "summary"));
        question.put(
                "extensions",
                List.of(Map.of(
                        "code",
                        "court-order",
                        "grantedAt",
                        LATER,
                        "orderedUntil",
                        "2199-12-30",
                        "authority",
                        "magistrates-court")));
        var answered = ask(question);
        assertThat(answered.told()).startsWith("200");
        assertThat((List<?>) answered.body().get("why")).hasSizeLessThan(15);
    }

    private List<Kind> kinds() throws Exception {
        var answer =
                mvc.perform(get("/api/clocks/kinds").with(DESIGNER)).andReturn().getResponse();
        var kinds = new ArrayList<Kind>();
        for (var kind : json.readTree(answer.getContentAsString())) {
            var facts = new ArrayList<Asked>();
            kind.at("/limit/facts").forEach(fact -> {
                var values = new ArrayList<String>();
                fact.path("values").forEach(value -> values.add(value.asText()));
                facts.add(new Asked(
                        fact.path("name").asText(),
                        fact.path("type").asText(),
                        values,
                        fact.path("required").asBoolean(),
                        fact.path("where").asText().equals("BESIDE_FACTS")));
            });
            var nations = new ArrayList<String>();
            kind.at("/limit/jurisdictions").forEach(nation -> nations.add(nation.asText()));
            kinds.add(new Kind(kind.at("/limit/kind").asText(), nations, facts));
        }
        return kinds;
    }

    private static List<Object> values(Asked fact) {
        return switch (fact.type()) {
            case "YES_NO" -> List.of(true, false);
            case "NUMBER" ->
                fact.values().isEmpty()
                        ? List.of(6, 12)
                        : List.of(Integer.valueOf(fact.values().getFirst().replaceAll("\\D.*", "")));
            case "DAY" -> List.of("2026-11-03");
            case "MOMENT" -> List.of(LATER);
            default -> List.copyOf(fact.values());
        };
    }

    private static Map<String, Object> with(Map<String, Object> question, Asked fact, Object value) {
        var more = new LinkedHashMap<>(question);
        more.put("facts", new LinkedHashMap<>(facts(question)));
        if (fact.beside()) more.put(fact.name(), value);
        else facts(more).put(fact.name(), value);
        return more;
    }

    private static Map<String, Object> question(String kind, String start, Map<String, Object> facts) {
        var question = new LinkedHashMap<String, Object>();
        question.put("kind", kind);
        question.put("jurisdiction", "ENGLAND_AND_WALES");
        question.put("start", start);
        question.put("facts", new LinkedHashMap<>(facts));
        return question;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> facts(Map<String, Object> question) {
        return (Map<String, Object>) Objects.requireNonNull(question.get("facts"));
    }

    private static List<String> named(Map<String, Object> question) {
        return Stream.concat(question.keySet().stream(), facts(question).keySet().stream())
                .toList();
    }

    private Answered ask(Map<String, Object> question) throws Exception {
        var answer = mvc.perform(post("/api/clocks/calculate")
                        .with(csrf())
                        .with(DESIGNER)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(json.writeValueAsString(question)))
                .andReturn()
                .getResponse();
        return new Answered(answer.getStatus(), json.readValue(answer.getContentAsString(), new TypeReference<>() {}));
    }
}
