package justice.throughline.walk;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every value that every endpoint asks for, with what nobody means to send: refused by name, and never an error of ours. */
@DeskTest
@ExtendWith(OutputCaptureExtension.class)
class EndpointWalkTest {

    private static final String CANARY = "Kanarienvogel";

    private static final String WALKER = "walker.signs.in";
    private static final UUID NOTHING = new UUID(0, 0);

    /** There it is looked up who has which number and user name, and who signed in; people look up their own. */
    private static final Set<String> WHO_IS_WHO =
            Set.of("/staff", "/staff.csv", "/api/staff", "/account", "/audit", "/audit.csv", "/audit/unusual");

    @LocalServerPort
    private int port;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private long task;
    private Visitor visitor;
    private Walk walk;

    @BeforeEach
    void signIn() throws Exception {
        Visitor.hire(WALKER, "walks", jdbc);
        visitor = new Visitor(port, WALKER, "walks");
        var caseId = desk.newCase("burglary");
        task = desk.investigate(caseId, "police.investigation", 3);
        var handOff = desk.handOff(caseId).toString();
        var known = Map.ofEntries(
                Map.entry("caseId", caseId.toString()),
                Map.entry("key", String.valueOf(task)),
                Map.entry("desk", "police.investigation"),
                Map.entry("processId", "investigation"),
                Map.entry("reference", "record-1"),
                Map.entry("partner", "PRISON"),
                Map.entry("name", "H-13"),
                Map.entry("format", "court-list"),
                Map.entry("party", "MARS"),
                Map.entry("number", "0"),
                Map.entry("sha256", "a".repeat(64)),
                Map.entry("ref", "out:nothing"),
                Map.entry("occurrence", "NEW_EVIDENCE"));
        walk = new Walk(visitor, (pattern, variable) -> {
            if (!variable.equals("id")) return Objects.requireNonNull(known.get(variable), variable);
            if (pattern.contains("/handoffs/{id}")) return handOff;
            if (pattern.contains("/models/forms/")) return "list-hearing";
            return NOTHING.toString();
        });
    }

    @AfterEach
    void signOut() {
        visitor.close();
    }

    @Test
    void shouldRefuseWhatNobodyMeansToSend() throws Exception {
        var sendings = new Sendings(walk, EngineWalkTest::walks);
        var faults = sendings.faults(Endpoints.of(requestMappingHandlerMapping));
        assertThat(faults).as(sendings.report()).isEmpty();
    }

    /** A name that somebody types may stand in their records and in the audit, and nowhere that operators read. */
    @Test
    void shouldKeepWhatPeopleTypeOutOfLogsAndFigures(CapturedOutput log) throws Exception {
        var sent = 0;
        for (var endpoint : Endpoints.of(requestMappingHandlerMapping)) {
            for (var asked : endpoint.asked()) {
                walk.send(endpoint, asked, CANARY);
                sent++;
            }
        }

        assertThat(sent).isGreaterThan(300);
        assertThat(log.getAll().lines().filter(line -> line.contains(CANARY)).limit(20))
                .as("lines of the log that say what was typed")
                .isEmpty();
        assertThat(visitor.get("/actuator/prometheus").body())
                .contains("http_server_requests")
                .doesNotContain(CANARY);
    }

    @Test
    void shouldCallPeopleByTheirNames() throws Exception {
        visitor.sendForm("/tasks/" + task + "/claim", Map.of());
        var number = jdbc.sql("select number from access.staff where username = ?")
                .param(WALKER)
                .query(String.class)
                .single();
        var owner = "name=\"_who\" value=\"" + number + "\"";
        var shown = new TreeSet<String>();
        for (var endpoint : Endpoints.of(requestMappingHandlerMapping)) {
            if (!endpoint.method().matches("GET") || WHO_IS_WHO.contains(endpoint.pattern())) continue;
            var answer = walk.sendInGoodFaith(endpoint).body();
            if (answer.contains(WALKER)) shown.add(endpoint + " says the user name");
            if (!endpoint.ofApi() && answer.replace(owner, "").contains(number))
                shown.add(endpoint + " says the number");
        }
        assertThat(shown).isEmpty();
        assertThat(visitor.get("/tasks/" + task).body()).contains("Visitor ");
    }

    @Test
    void shouldWalkAllThatTheApiSaysItAsksFor() throws Exception {
        var walked = Endpoints.of(requestMappingHandlerMapping).stream()
                .flatMap(endpoint -> endpoint.asked().stream()
                        .map(asked -> endpoint + " "
                                + asked.name().replace(".0", "").replaceAll("\\.(entry|victimCategory)", "")))
                .collect(toSet());
        var api = new ObjectMapper().readTree(visitor.get("/v3/api-docs").body());
        var said = new TreeSet<String>();
        api.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(operation -> asked(api, operation.getValue())
                        .forEach(name -> said.add(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey() + " " + name))));
        assertThat(said).hasSizeGreaterThan(150);
        assertThat(said).allMatch(walked::contains);
    }

    private static Stream<String> asked(JsonNode api, JsonNode operation) {
        var parameters = operation
                .path("parameters")
                .valueStream()
                .filter(each -> !each.path("in").asText().equals("header"))
                .map(each -> each.path("name").asText());
        var body = operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        return Stream.concat(parameters, members(api, body, ""));
    }

    private static Stream<String> members(JsonNode api, JsonNode schema, String within) {
        if (schema.has("$ref")) {
            return members(api, api.at(schema.path("$ref").asText().substring(1)), within);
        }
        if (schema.path("type").asText().equals("array")) return members(api, schema.path("items"), within);
        return schema.path("properties").propertyStream().flatMap(member -> {
            var name = within + member.getKey();
            return Stream.concat(Stream.of(name), members(api, member.getValue(), name + "."));
        });
    }
}
