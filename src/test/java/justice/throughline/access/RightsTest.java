package justice.throughline.access;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who may reach what. A new address fails here until it has a rule and a line in the table. */
@DeskTest
class RightsTest {

    private static final UUID NOTHING = UUID.fromString("00000000-0000-0000-0000-000000000000");

    /** Addresses whose rights other tests show, or that libraries bring with a rule in {@link SecurityConfig}. */
    private static final List<String> ELSEWHERE = List.of("/error", "/v3/", "/swagger-ui");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    static List<String> lines() throws IOException {
        try (var table = RightsTest.class.getResourceAsStream("/access/rights.txt")) {
            return new String(requireNonNull(table).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("lines")
    void shouldAnswerEachAsTheyMay(String line) throws Exception {
        var cells = List.of(line.split("\\s+"));
        var caseId = desk.newCase("burglary");
        var address = cells.get(1)
                .replace("{caseId}", caseId.toString())
                .replace("{noCase}", NOTHING.toString())
                .replace("{id}", NOTHING.toString())
                .replace("{desk}", "police.investigation")
                .replace("{processId}", "investigation")
                .replace("{reference}", "record-1")
                .replace("{partner}", "nobody")
                .replace("{name}", "nothing")
                .replace("{format}", "nothing")
                .replace("{party:[A-Z_]+}", "MARS")
                .replace("{number}", "0")
                .replace("{sha256}", "a".repeat(64))
                .replace("{ref}", "out:nothing")
                .replace("{occurrence}", "NEW_EVIDENCE")
                .replace("{handOff}", desk.handOff(caseId).toString())
                .replace("{key}", String.valueOf(desk.investigate(caseId, "police.investigation", 3)));
        var answers = new java.util.ArrayList<String>(cells.subList(0, 2));
        for (var person : java.util.Arrays.asList(
                null, People.INVESTIGATOR, People.COURT, People.MANAGER, People.DESIGNER, People.ADMIN)) {
            answers.add(String.valueOf(answer(cells.get(0), address, person)));
        }
        assertThat(answers).isEqualTo(cells);
    }

    /** Those whom the table cannot ask, since they need more than an address. */
    @Test
    void shouldLeaveReplaysAndTheDemosTimeToThoseWhoMay() throws Exception {
        for (var person : List.of(People.COURT, People.DESIGNER)) {
            assertThat(answer("POST", "/api/demo/replay", "{\"crimes\":1}", person))
                    .isEqualTo(403);
            assertThat(answer("POST", "/demo/time?hours=1", "", person)).isEqualTo(403);
        }
        assertThat(answer("POST", "/api/demo/replay", "{\"crimes\":1}", null)).isEqualTo(401);
        assertThat(answer("POST", "/api/demo/replay", "{\"crimes\":1}", People.MANAGER))
                .isEqualTo(409);
        assertThat(answer("POST", "/demo/time?hours=1", "", null)).isEqualTo(302);
    }

    @Test
    void shouldKnowTheRightsOfEveryAddress() throws IOException {
        var known = Stream.concat(lines().stream(), Stream.of("POST /api/demo/replay", "POST /demo/time"))
                .map(line -> line.split("\\s+"))
                .map(cells -> cells[0] + " " + cells[1].split("\\?")[0])
                .toList();
        var unknown = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(mapping -> mapping.getPatternValues().stream()
                .filter(pattern -> ELSEWHERE.stream().noneMatch(pattern::startsWith))
                .flatMap(pattern ->
                        mapping.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern))
                .filter(address -> !known.contains(address))
                .forEach(unknown::add));
        assertThat(unknown).as("addresses without a line in the table").isEmpty();
    }

    @Test
    void shouldFindARuleOnEveryHandler() {
        var without = requestMappingHandlerMapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> !RuledHandlers.hasRule(entry.getValue()))
                .flatMap(entry -> entry.getKey().getPatternValues().stream())
                .filter(pattern -> !pattern.startsWith("/error")
                        && !pattern.startsWith("/v3/")
                        && !pattern.startsWith("/swagger-ui"))
                .toList();
        assertThat(without).as("handlers without an authorisation rule").isEmpty();
    }

    @Test
    void shouldNoteWhoReadsACase() throws Exception {
        var caseId = desk.newCase("robbery");
        answer("GET", "/cases/" + caseId, People.INVESTIGATOR);
        answer("GET", "/api/cases/" + caseId + "/timeline", People.INVESTIGATOR);
        answer("GET", "/cases/" + caseId, People.DESIGNER);
        assertThat(desk.auditedReads(caseId, "imran")).isEqualTo(2);
        assertThat(desk.auditedReads(caseId, "dilys")).isZero();
    }

    @Test
    void shouldRefuseAChangeFromAnotherSite() throws Exception {
        var caseId = desk.newCase("robbery");
        var key = desk.investigate(caseId, "police.investigation", 1);
        for (var path : List.of("/tasks/" + key + "/claim", "/api/tasks/" + key + "/claim")) {
            var answer = mvc.perform(request(HttpMethod.POST, path).with(People.as(People.INVESTIGATOR)));
            assertThat(answer.andReturn().getResponse().getStatus()).isEqualTo(403);
        }
    }

    private int answer(String method, String address, @Nullable Staff person) throws Exception {
        return answer(method, address, "{}", person);
    }

    private int answer(String method, String address, String body, @Nullable Staff person) throws Exception {
        var request = request(HttpMethod.valueOf(method), java.net.URI.create(address))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(csrf());
        if (person != null) request.with(People.as(person));
        var response = mvc.perform(request).andReturn().getResponse();
        assertThat(response.getContentAsString())
                .as("%s has the key of words that nobody wrote", address)
                .doesNotContainPattern("\\?\\?[\\w.-]+\\?\\?");
        return response.getStatus();
    }
}
