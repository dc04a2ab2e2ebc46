package justice.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

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

    /** Method, address, then the answer to: nobody, investigator, court, manager, designer, administrator. */
    private static final String TABLE = """
            GET /sign-in                          200 200 200 200 200 200
            GET /                                 302 302 302 302 302 302
            GET /tasks                            302 200 200 200 200 200
            GET /tasks.csv                        302 200 200 200 200 200
            GET /tasks/{key}                      302 200 403 200 403 200
            GET /tasks/1                          302 404 404 404 404 404
            GET /tasks/words                      302 400 400 400 400 400
            POST /tasks/{key}                     302 422 403 403 403 403
            POST /tasks/1                         302 404 404 404 404 404
            POST /tasks/{key}/claim               302 302 403 403 403 403
            POST /tasks/{key}/release             302 302 403 302 403 302
            GET /api/tasks                        401 200 200 200 200 200
            GET /api/tasks?desk=court.listing     401 403 200 200 403 200
            GET /api/tasks/{key}                  401 200 403 200 403 200
            GET /api/tasks/1                      401 404 404 404 404 404
            POST /api/tasks/{key}/claim           401 503 403 403 403 403
            POST /api/tasks/{key}/release         401 409 403 409 403 409
            POST /api/tasks/{key}/complete        401 422 403 403 403 403
            GET /cases                            302 200 200 200 403 200
            GET /cases.csv                        302 200 200 200 403 200
            GET /cases/{caseId}                   302 200 200 200 403 200
            GET /cases/{noCase}                   302 404 404 404 403 404
            GET /cases/{caseId}/occurrences/{occurrence} 302 302 403 403 403 403
            POST /cases/{caseId}/occurrences/{occurrence} 302 302 403 403 403 403
            POST /api/cases/{caseId}/occurrences/{occurrence} 401 409 403 403 403 403
            POST /api/cases/{noCase}/occurrences/NEW_EVIDENCE 401 404 404 403 403 403
            GET /api/cases/{caseId}/timeline      401 200 200 200 403 200
            GET /api/cases/{noCase}/timeline      401 404 404 404 403 404
            GET /models/{processId}               302 200 200 200 200 200
            GET /models/none                      302 404 404 404 404 404
            GET /bottlenecks                      302 403 403 200 200 200
            GET /bottlenecks.csv                  302 403 403 200 200 200
            GET /api/insight/bottlenecks          401 403 403 200 200 200
            GET /stuck                            302 403 403 200 403 200
            POST /stuck/{key}                     302 403 403 403 403 404
            GET /api/incidents                    401 403 403 200 403 200
            POST /api/incidents/{key}/retry       401 403 403 403 403 404
            GET /api/cases                        401 200 200 200 403 200
            GET /api/cases/{caseId}               401 200 200 200 403 200
            GET /api/cases/{noCase}               401 404 404 404 403 404
            GET /api/cases/{caseId}/clocks        401 200 200 200 403 200
            GET /api/cases/{noCase}/clocks        401 404 404 404 403 404
            POST /api/cases/{caseId}/clocks       401 400 400 403 403 403
            GET /api/clocks                       401 200 200 200 403 200
            GET /clocks/calculator                302 200 200 200 200 200
            GET /api/clocks/kinds                 401 200 200 200 200 200
            POST /api/clocks/calculate            401 422 422 422 422 422
            GET /api/clocks/{id}                  401 404 404 404 403 404
            POST /api/clocks/{id}/stop            401 404 404 403 403 403
            POST /api/clocks/{id}/pause           401 404 404 403 403 403
            POST /api/clocks/{id}/resume          401 404 404 403 403 403
            POST /api/clocks/{id}/extend          401 404 404 403 403 403
            POST /api/clocks/{id}/vary            401 404 404 403 403 403
            POST /api/clocks/{id}/facts           401 404 404 403 403 403
            POST /api/clocks/{id}/void            401 404 404 403 403 403
            POST /api/cases/{caseId}/detentions/{reference} 401 400 400 403 403 403
            POST /api/cases/{caseId}/remands/{reference} 401 400 400 403 403 403
            POST /api/cases/{caseId}/remands/{reference}/sending 401 400 400 403 403 403
            GET /clocks                           302 200 200 200 403 200
            GET /clocks.csv                       302 200 200 200 403 200
            GET /clocks/{id}                      302 404 404 404 403 404
            POST /clocks/{id}/stop?needed=true    302 404 404 403 403 403
            POST /clocks/{id}/pause?code=hospital 302 404 404 403 403 403
            POST /clocks/{id}/resume              302 404 404 403 403 403
            POST /clocks/{id}/extend?extension=a:inspector 302 404 404 403 403 403
            POST /clocks/{id}/vary?date=2026-01-02 302 404 404 403 403 403
            POST /clocks/{id}/void                302 404 404 403 403 403
            GET /clocks/recalculations            302 403 403 200 403 200
            POST /clocks/recalculations           302 403 403 302 403 302
            GET /clocks/recalculations/{id}       302 403 403 404 403 404
            POST /clocks/recalculations/{id}/apply 302 403 403 404 403 404
            POST /clocks/recalculations/{id}/withdraw 302 403 403 404 403 404
            GET /api/desks/{desk}/clocks.ics 401 200 403 200 403 200
            GET /api/desks/nothing/clocks.ics     401 403 403 404 403 404
            GET /imports                          302 403 403 200 403 200
            POST /imports                         302 403 403 422 403 422
            GET /imports/{id}                     302 403 403 404 403 404
            GET /api/imports                      401 403 403 200 403 200
            GET /api/imports/{id}                 401 403 403 404 403 404
            GET /api/imports/{id}/rejected        401 403 403 404 403 404
            GET /api/imports/{id}/rejected.csv    401 403 403 404 403 404
            POST /api/imports/police-uk           401 415 415 415 415 415
            GET /handoffs                         302 200 200 200 403 200
            GET /handoffs/board                   302 200 200 200 403 200
            GET /handoffs/board.csv               302 200 200 200 403 200
            GET /handoffs/balance                 302 200 200 200 403 200
            GET /handoffs/balance.csv             302 200 200 200 403 200
            GET /handoffs/{id}                    302 404 404 404 403 404
            GET /handoffs/{id}/sheet              302 404 404 404 403 404
            GET /handoffs/{handOff}               302 200 403 200 403 200
            GET /handoffs/{id}/documents/{sha256} 302 404 404 404 403 404
            POST /handoffs/{id}                   302 400 400 400 400 400
            POST /handoffs/{id}/offer             302 404 404 404 403 404
            POST /handoffs/{id}/documents         302 400 400 400 400 400
            POST /handoffs/{id}/by-hand           302 403 403 409 403 409
            GET /handoffs/failed                  302 403 403 200 403 200
            GET /handoffs/failed/{ref}            302 403 403 404 403 404
            POST /handoffs/failed                 302 403 403 302 403 302
            POST /handoffs/failed/{ref}           302 400 400 400 400 400
            POST /handoffs/failed/{ref}/by-hand   302 403 403 404 403 404
            GET /api/handoffs/balance             401 200 200 200 403 200
            GET /api/handoffs/{id}                401 404 404 404 403 404
            GET /api/handoffs/{handOff}           401 200 403 200 403 200
            POST /api/handoffs                    401 403 403 422 403 422
            POST /api/handoffs/inbox/{partner}    401 401 401 401 401 401
            GET /api/handoffs/inbox/{partner}/documents/{id}/{sha256} 401 401 401 401 401 401
            POST /api/handoffs/inbox/{partner}/{format} 401 401 401 401 401 401
            GET /inbox                            302 200 200 200 403 200
            POST /inbox                           302 422 422 422 403 422
            GET /inbox/{number}                   302 404 404 404 403 404
            POST /inbox/{number}/again            302 404 404 404 403 404
            GET /api/inbox                        401 200 200 200 403 200
            POST /api/inbox/{format}              401 404 404 404 403 404
            POST /api/inbox/court-list            401 422 422 422 403 422
            GET /api/inbox/{number}               401 404 404 404 403 404
            POST /api/inbox/{number}/again        401 404 404 404 403 404
            GET /api/inbox/{number}/content       401 403 403 404 403 404
            GET /api/handoffs/schemas/{name}.v1.json 401 404 404 404 404 404
            GET /api/handoffs/schemas/H-13.v1.json 401 200 200 200 200 200
            GET /api/handoffs/asyncapi.yml        401 200 200 200 200 200
            GET /demo                             302 403 403 200 403 200
            POST /demo/replays                    302 403 403 302 403 302
            POST /demo/replays/{id}/stop          302 403 403 404 403 404
            POST /demo/gentle                     302 403 403 302 403 302
            POST /demo/partners/{party:[A-Z_]+}/down 302 403 403 404 403 404
            POST /demo/partners/{party:[A-Z_]+}/up 302 403 403 404 403 404
            GET /api/demo/replay                  401 403 403 200 403 200
            GET /api/demo/replay/{id}             401 403 403 404 403 404
            POST /api/demo/replay/{id}/stop       401 403 403 404 403 404
            GET /actuator/health                  503 503 503 503 503 503
            GET /actuator/nothing                 401 404 404 404 404 404
            GET /v3/api-docs                      401 200 200 200 200 200
            GET /swagger-ui/index.html            302 200 200 200 200 200
            GET /api/nothing                      401 404 404 404 404 404
            GET /nothing                          302 404 404 404 404 404
            """;

    /** Addresses whose rights other tests show, or that libraries bring with a rule in {@link SecurityConfig}. */
    private static final List<String> ELSEWHERE = List.of("/error", "/v3/", "/swagger-ui");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    static Stream<String> lines() {
        return TABLE.lines();
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
    void shouldKnowTheRightsOfEveryAddress() {
        var known = Stream.concat(lines(), Stream.of("POST /api/demo/replay", "POST /demo/time"))
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
