package justice.throughline.access;

import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What the audit keeps of what people ask for, see and are refused. */
@DeskTest
class RequestAuditTest {

    /** Addresses that can show nothing of any person; whoever adds one says in its handler what it shows instead. */
    private static final Set<String> OF_NOBODY = Set.of(
            "/sign-in",
            "/login",
            "/",
            "/clocks/calculator",
            "/api/clocks/kinds",
            "/models/{processId}",
            "/models/none",
            "/models/forms",
            "/models/forms/{id}",
            "/models/forms/triage-work",
            "/bottlenecks",
            "/bottlenecks.csv",
            "/api/insight/bottlenecks",
            "/api/handoffs/schemas/{name}.v1.json",
            "/api/handoffs/schemas/H-13.v1.json",
            "/api/handoffs/asyncapi.yml",
            "/demo",
            "/api/demo/replay",
            "/api/demo/replay/{id}");

    /** Of libraries, or of nobody: no handler of ours answers. */
    private static final List<String> NOT_OURS =
            List.of("/actuator/", "/v3/", "/swagger-ui", "/api/nothing", "/nothing");

    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private record Line(String action, String outcome, String what, String part, String address, String shown) {}

    @Test
    void shouldNoteWhateverIsReadAndWhateverIsRefused() throws Exception {
        var faults = new TreeSet<String>();
        var shownOf = new TreeSet<String>();
        var caseId = desk.newCase("burglary");
        var task = String.valueOf(desk.investigate(caseId, "police.investigation", 3));
        var handOff = desk.handOff(caseId).toString();
        var reads = RightsTest.lines().stream()
                .map(line -> line.split("\\s+"))
                .filter(cells -> cells[0].equals("GET"))
                .map(cells -> cells[1])
                .filter(address -> NOT_OURS.stream().noneMatch(address::startsWith))
                .filter(address -> !address.contains("{partner}"))
                .toList();
        assertThat(reads).hasSizeGreaterThan(60);
        for (var pattern : reads) {
            var who = everybody("walk-" + UUID.randomUUID());
            var status = mvc.perform(get(URI.create(filled(pattern, caseId.toString(), task, handOff)))
                            .with(as(who)))
                    .andReturn()
                    .getResponse()
                    .getStatus();
            var noted = lines(who.number()).stream().map(Line::outcome).toList();
            if (OF_NOBODY.contains(pattern)) {
                if (!noted.isEmpty()) faults.add(pattern + " is of nobody and leaves " + noted);
            } else if (status < 400) {
                shownOf.add(pattern);
                if (!noted.equals(List.of("DONE"))) faults.add(pattern + " answers " + status + " and leaves " + noted);
            } else if (!noted.equals(List.of("REFUSED"))
                    && Set.of(403, 404, 409).contains(status)) {
                faults.add(pattern + " answers " + status + " and leaves " + noted);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(shownOf).contains("/cases/{caseId}", "/api/cases/{caseId}/hearings", "/tasks.csv", "/staff");
    }

    @Test
    void shouldLeaveNoReadOutButThoseOfNobody() {
        var without = new TreeSet<String>();
        requestMappingHandlerMapping.getHandlerMethods().forEach((mapping, handler) -> {
            if (!RequestAudit.isWatched(handler) && isOurs(handler)) without.addAll(mapping.getPatternValues());
        });
        without.removeIf(pattern -> pattern.equals("/error") || OF_NOBODY.contains(pattern));
        assertThat(without)
                .as("nothing but questions of the demo and the calculator is only sent")
                .containsExactlyInAnyOrder(
                        "/api/clocks/calculate",
                        "/demo/replays",
                        "/demo/replays/{id}/stop",
                        "/demo/gentle",
                        "/api/demo/replay/{id}/stop");
    }

    @Test
    void shouldSayInWhatPartFromWhereAndHowMuchWasSeen() throws Exception {
        desk.newCase("burglary");
        var who = new Staff("list-" + mark, "List", Set.of("police.duty"), Set.of(Role.CASEWORKER));
        for (var address : List.of("/cases?q=Smith", "/cases.csv", "/api/cases?size=1", "/tasks", "/clocks")) {
            mvc.perform(get(URI.create(address)).with(as(who)).with(from("10.1.2.3")));
        }

        var lines = lines(who.number());
        assertThat(lines).hasSize(5).allSatisfy(line -> {
            assertThat(line.action()).isEqualTo("READ");
            assertThat(line.part()).isEqualTo("CASEWORKER police.duty");
            assertThat(line.address()).isEqualTo("10.1.2.3");
            assertThat(line.shown()).matches("\\d+");
        });
        assertThat(lines.getFirst().what()).isEqualTo("GET /cases?q=Smith");
        assertThat(lines.get(2).shown()).isEqualTo("1");
        assertThat(Integer.parseInt(lines.get(1).shown())).isPositive();
    }

    @Test
    void shouldNoteFeedsOfADeskWithTheirRows() throws Exception {
        var who = new Staff("feed-" + mark, "Feed", Set.of("police.duty"), Set.of(Role.CASEWORKER));

        mvc.perform(get("/api/desks/police.duty/clocks.ics").with(as(who)));
        mvc.perform(get("/api/desks/court.listing/clocks.ics").with(as(who)));

        var lines = lines(who.number());
        assertThat(lines).extracting(Line::outcome).containsExactly("DONE", "REFUSED");
        assertThat(lines.getFirst().shown()).matches("\\d+");
    }

    @Test
    void shouldNoteAnActThatNothingElseTells() throws Exception {
        var who = new Staff("act-" + mark, "Act", Set.of(), Set.of(Role.MANAGER));

        mvc.perform(request(HttpMethod.POST, "/stuck/1").with(as(who)).with(csrf()));
        mvc.perform(
                request(HttpMethod.POST, "/clocks/recalculations").with(as(who)).with(csrf()));

        assertThat(lines(who.number()))
                .extracting(line -> line.action() + " " + line.outcome() + " " + line.what())
                .containsExactly("ASK REFUSED POST /stuck/1", "ASK DONE POST /clocks/recalculations");
    }

    @Test
    void shouldNoteWhoIsTurnedAwaySinceTheirRequestIsNotFromAPageOfOurs() throws Exception {
        var who = new Staff("forged-" + mark, "Forged", Set.of(), Set.of(Role.MANAGER));

        mvc.perform(request(HttpMethod.POST, "/clocks/recalculations").with(as(who)));
        mvc.perform(request(HttpMethod.POST, "/api/tasks/1/claim").with(as(who)));

        assertThat(lines(who.number()))
                .extracting(line -> line.action() + " " + line.outcome() + " " + line.what())
                .containsExactly("ASK REFUSED POST /clocks/recalculations", "ASK REFUSED POST /api/tasks/1/claim");
    }

    @Test
    void shouldNoteWhoSignsInAndOutAndWhoCannotButNeverWhatWasTyped() throws Exception {
        var number = "SI-" + mark;
        var username = "si." + mark;
        jdbc.sql("""
                insert into access.staff (number, username, name, password_hash, roles, created_at)
                values (?, ?, 'Sita', '{noop}right', '{DESIGNER}', now())""").params(number, username).update();
        var typed = "typed-" + mark;

        mvc.perform(formLogin("/sign-in").user(username).password("right"));
        mvc.perform(formLogin("/sign-in").user(username).password(typed));
        mvc.perform(formLogin("/sign-in").user(typed).password("right"));
        mvc.perform(get("/api/tasks").with(httpBasic(username, typed)));
        var who = new Staff(number, "Sita", Set.of(), Set.of(Role.DESIGNER));
        mvc.perform(request(HttpMethod.POST, "/sign-out").with(as(who)).with(csrf()));

        assertThat(lines(number))
                .extracting(line -> line.action() + " " + line.outcome())
                .containsExactly("SIGN_IN DONE", "SIGN_IN REFUSED", "SIGN_IN REFUSED", "SIGN_OUT DONE");
        assertThat(jdbc.sql("select count(*) from access.audit where actor is null and action = 'SIGN_IN'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(jdbc.sql("select count(*) from access.audit a where position(? in a::text) > 0")
                        .param(typed)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static Staff everybody(String number) {
        return new Staff(number, "Walker", Set.of("police.investigation", "court.listing"), EnumSet.allOf(Role.class));
    }

    private static String filled(String pattern, String caseId, String task, String handOff) {
        var nothing = new UUID(0, 0).toString();
        return pattern.replace("{caseId}", caseId)
                .replace("{noCase}", nothing)
                .replace("{id}", nothing)
                .replace("{desk}", "police.investigation")
                .replace("{processId}", "investigation")
                .replace("{name}", "nothing")
                .replace("{number}", "0")
                .replace("{sha256}", "a".repeat(64))
                .replace("{ref}", "out:nothing")
                .replace("{occurrence}", "NEW_EVIDENCE")
                .replace("{handOff}", handOff)
                .replace("{key}", task);
    }

    private static boolean isOurs(HandlerMethod handler) {
        return handler.getBeanType().getName().startsWith("justice.throughline.");
    }

    private static RequestPostProcessor from(String address) {
        return (MockHttpServletRequest asked) -> {
            asked.setRemoteAddr(address);
            return asked;
        };
    }

    private List<Line> lines(String actor) {
        return jdbc.sql("""
                        select action, outcome, what, part, address, shown::text from access.audit
                        where actor = ? order by id""").param(actor).query(Line.class).list();
    }
}
