package justice.throughline.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import justice.throughline.ThroughlineTest;
import justice.throughline.clocks.ClockState;
import justice.throughline.clocks.Clocks;
import justice.throughline.clocks.LegalEvent;
import justice.throughline.clocks.StartClock;
import justice.throughline.clocks.Subject;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.Ledger;
import justice.throughline.testing.Spoken;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The endpoints that ask the engine before they answer, each with a clock that still runs. */
@ThroughlineTest
class EngineWalkTest {

    private static final String WALKER = "engine-walker";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private Clocks clocks;

    @Autowired
    private Ledger ledger;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private @Nullable UUID running;

    @AfterEach
    void leaveTheTimeAsItWas() {
        ledger.setRealTime();
    }

    /** What is law is decided there, and so is what time it is. */
    static boolean walks(Endpoint endpoint) {
        return endpoint.pattern().contains("/clocks") || endpoint.pattern().equals("/demo/time");
    }

    @Test
    void shouldRefuseWhatNobodyMeansToSend() throws Exception {
        Visitor.hire(WALKER, "walks", jdbc);
        try (var visitor = new Visitor(port, WALKER, "walks")) {
            var caseId = cases.open("robbery");
            var sendings = new Sendings(
                    new Walk(visitor, (pattern, variable) -> inPath(pattern, variable, caseId)), endpoint -> false);
            var faults = sendings.faults(Endpoints.of(requestMappingHandlerMapping).stream()
                    .filter(EngineWalkTest::walks)
                    .toList());
            assertThat(faults).as(sendings.report()).isEmpty();
        }
    }

    /** What the walk leaves as it is would be taken: what it changes is what is refused. */
    @Test
    void shouldBeTakenInGoodFaith() throws Exception {
        Visitor.hire(WALKER, "walks", jdbc);
        try (var visitor = new Visitor(port, WALKER, "walks")) {
            var caseId = cases.open("robbery");
            var start = Endpoints.of(requestMappingHandlerMapping).stream()
                    .filter(endpoint -> endpoint.pattern().equals("/api/cases/{caseId}/clocks"))
                    .filter(endpoint -> endpoint.method().matches("POST"))
                    .findFirst()
                    .orElseThrow();
            var walk = new Walk(visitor, (pattern, variable) -> inPath(pattern, variable, caseId));
            assertThat(walk.sendInGoodFaith(start))
                    .returns(201, HttpResponse::statusCode)
                    .satisfies(answer -> assertThat(answer.body()).contains(caseId.toString()));
        }
    }

    private String inPath(String pattern, String variable, UUID caseId) {
        if (variable.equals("caseId")) return caseId.toString();
        if (pattern.contains("/recalculations/")) return new UUID(0, 0).toString();
        if (running == null || ledger.find(running).state() != ClockState.RUNNING) running = started(caseId);
        return running.toString();
    }

    private UUID started(UUID caseId) {
        return clocks.start(new StartClock(
                        "walk:" + UUID.randomUUID(),
                        Subject.ofPerson(caseId, "suspect-1"),
                        "detention",
                        Jurisdiction.ENGLAND_AND_WALES,
                        Map.of("detentionRoute", "arrived-at-station", "offenceClass", "indictable-only"),
                        LegalEvent.at(
                                Instant.now().minus(Duration.ofHours(1)), "arrived-at-station", Spoken.by("test")),
                        false))
                .id();
    }
}
