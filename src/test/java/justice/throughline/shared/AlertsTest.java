package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The rules and the board that the paper for operators gives ask for figures that there are, and say what to do. */
@DeskTest
class AlertsTest {

    private static final Path PAGE = Path.of("../docs/operations.md");
    private static final Path RULES = Path.of("../docs/operations/alerts.yaml");
    private static final Path BOARD = Path.of("../docs/operations/dashboard.json");

    /** Labels and what is between quotes are no figures. */
    private static final Pattern ASIDE = Pattern.compile("\\{[^}]*}|\\[[^]]*]|by \\([^)]*\\)|\"[^\"]*\"");

    private static final Pattern WORD = Pattern.compile("[a-z_]{2,}");

    /** Functions, and what Prometheus itself adds to each scrape. */
    private static final Set<String> OF_PROMETHEUS = Set.of("max", "min", "sum", "rate", "up");

    private static final Pattern ROW = Pattern.compile("(?m)^\\| (`throughline_[^|]*)\\|[^|]*\\|([^|]*)\\|$");
    private static final Pattern NAME = Pattern.compile("throughline_[a-z_]+");
    private static final Pattern THRESHOLD = Pattern.compile("over (\\d+)");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Figures figures;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldAskForFiguresThatThereAre() throws Exception {
        var asked = new ArrayList<String>();
        rules().forEach(rule -> asked.add(rule.path("expr").asText()));
        expressionsOfTheBoard().forEach(asked::add);
        var names = asked.stream()
                .flatMap(
                        each -> WORD.matcher(ASIDE.matcher(each).replaceAll("")).results())
                .map(MatchResult::group)
                .filter(word -> !OF_PROMETHEUS.contains(word))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(names).hasSizeGreaterThan(25).contains("http_server_requests_seconds_count");
        assertThat(given()).containsAll(names);
    }

    @Test
    void shouldSayOfEachAlarmWhatItIsAndWhatToDo() throws IOException {
        var page = Files.readString(PAGE);
        var sections = page.lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> "docs/operations.md#"
                        + line.substring(3)
                                .toLowerCase(Locale.ROOT)
                                .replaceAll("[^a-z ]", "")
                                .replace(' ', '-'))
                .toList();

        assertThat(rules()).hasSizeGreaterThan(20).allSatisfy(rule -> {
            var said = rule.path("annotations");
            assertThat(said.path("summary").asText()).as("%s", rule).isNotBlank();
            assertThat(said.path("action").asText()).as("%s", rule).isNotBlank();
            assertThat(said.path("runbook").asText()).as("%s", rule).isIn(sections);
            assertThat(rule.path("labels").path("severity").asText()).isIn("page", "ticket");
        });
        assertThat(rules()).extracting(rule -> rule.path("alert").asText()).doesNotHaveDuplicates();
    }

    @Test
    void shouldRaiseAnAlarmAtEachThresholdOfThePage() throws IOException {
        var expressions =
                rules().stream().map(rule -> rule.path("expr").asText()).toList();
        var rows = ROW.matcher(Files.readString(PAGE)).results().toList();

        assertThat(rows).hasSizeGreaterThan(15);
        for (var row : rows) {
            var threshold = THRESHOLD.matcher(row.group(2));
            if (!threshold.find()) continue;
            var names =
                    NAME.matcher(row.group(1)).results().map(MatchResult::group).toList();
            assertThat(expressions).as(row.group()).anySatisfy(each -> assertThat(each)
                    .containsAnyOf(names.toArray(String[]::new))
                    .endsWith("> " + threshold.group(1)));
        }
    }

    private static List<JsonNode> rules() throws IOException {
        return list(
                new YAMLMapper().readTree(RULES.toFile()).path("groups").path(0).path("rules"));
    }

    private static List<String> expressionsOfTheBoard() throws IOException {
        return new ObjectMapper().readTree(BOARD.toFile()).findValuesAsText("expr");
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    /** By an application that knows a partition and has answered once, so that requests count, too. */
    private Set<String> given() throws Exception {
        jdbc.sql("insert into journal.position (partition_id, position, last_record) values (78, 1, '1/1/1000')")
                .update();
        figures.read();
        jdbc.sql("delete from journal.position where partition_id = 78").update();
        String scraped = "";
        for (var time = 0; time < 2; time++) {
            scraped = mvc.perform(get("/actuator/prometheus").with(httpBasic("Prometheus", "scrapes-alone")))
                    .andReturn()
                    .getResponse()
                    .getContentAsString();
        }
        return scraped.lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceAll("[{ ].*", ""))
                .collect(Collectors.toSet());
    }
}
