package justice.throughline.shared;

import static justice.throughline.access.People.ADMIN;
import static justice.throughline.access.People.INVESTIGATOR;
import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** What whoever watches the application is told of it, and who that is. */
@DeskTest
class FiguresTest {

    private static final RequestPostProcessor MONITOR = httpBasic("Prometheus", "scrapes-alone");
    private static final Pattern NAMED = Pattern.compile("throughline_[a-z_]+");

    /** Waits longer than anything that another test leaves. */
    private static final Duration AGES = Duration.ofDays(4_000);

    /** No partition of an engine. */
    private static final int PARTITION = 77;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Figures figures;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Desk desk;

    @BeforeEach
    void shouldKnowAPartition() {
        jdbc.sql("insert into journal.position (partition_id, position, last_record) values (?, 1, '1/1/' || ?)")
                .params(
                        PARTITION,
                        System.currentTimeMillis() - Duration.ofHours(1).toMillis())
                .update();
    }

    @AfterEach
    void forget() {
        jdbc.sql("delete from journal.position where partition_id = ?")
                .param(PARTITION)
                .update();
        jdbc.sql("delete from engine.outbox where id like 'figures:%'").update();
        jdbc.sql("delete from tasks.wish where element_id = 'figures'").update();
        jdbc.sql("delete from exchange.outbox where type = 'figures'").update();
        jdbc.sql("delete from handoffs.hand_off where effect_key like 'figures:%'")
                .update();
    }

    @Test
    void shouldGiveEachFigureThatThePaperForOperatorsNames() throws Exception {
        var given = scraped()
                .lines()
                .filter(line -> line.startsWith("throughline_"))
                .map(line -> line.replaceAll("[{ ].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(given).hasSizeGreaterThan(20).isEqualTo(documented());
    }

    @Test
    void shouldGiveFiguresToWhoMayHaveThem() throws Exception {
        assertThat(status("/actuator/prometheus", MONITOR)).isEqualTo(200);
        assertThat(status("/actuator/prometheus", as(ADMIN))).isEqualTo(200);
        assertThat(status("/actuator/prometheus", httpBasic("root", "first-password")))
                .isEqualTo(200);
        assertThat(status("/actuator/prometheus", httpBasic("Prometheus", "guessed")))
                .isEqualTo(401);
        assertThat(status("/actuator/prometheus", as(MANAGER))).isEqualTo(403);
        assertThat(mvc.perform(get("/actuator/prometheus"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(401);
    }

    @Test
    void shouldShowTheMonitorNothingElse() throws Exception {
        for (var address : Set.of("/api/tasks", "/api/cases", "/v3/api-docs"))
            assertThat(status(address, MONITOR)).as(address).isEqualTo(401);
        var watching = mvc.perform(get("/actuator/prometheus").with(MONITOR)).andReturn();
        assertThat(watching.getRequest().getSession(false)).isNull();
    }

    @Test
    void shouldTellWhatWaitsForTheEngine() throws Exception {
        jdbc.sql("""
                        insert into engine.outbox (id, command, key, variables, tries, made_at, next_at)
                        values ('figures:' || gen_random_uuid(), 'COMPLETE', 'figures', '{}', 2,
                            now() - ? * interval '1 day', now() + interval '1 hour')""").param(AGES.toDays()).update();
        jdbc.sql("""
                        insert into tasks.wish (id, task_key, case_id, element_id, act, actor, party, answers, seen, at,
                            state, version)
                        values (gen_random_uuid(), -1, gen_random_uuid(), 'figures', 'CLAIM', 'Mrs Quimby', 'police', '{}',
                            0, now() - ? * interval '1 day', 'WISHED', 0)""").param(AGES.toDays()).update();
        var scraped = scraped();

        assertThat(value(scraped, "throughline_commands_waiting")).isPositive();
        assertThat(value(scraped, "throughline_commands_oldest_seconds")).isGreaterThan(AGES.toSeconds() - 1);
        assertThat(value(scraped, "throughline_commands_refused")).isPositive();
        assertThat(value(scraped, "throughline_wishes_waiting")).isPositive();
        assertThat(value(scraped, "throughline_wishes_oldest_seconds")).isGreaterThan(AGES.toSeconds() - 1);
        forget();
        scraped = scraped();
        assertThat(value(scraped, "throughline_commands_oldest_seconds")).isLessThan(AGES.toSeconds());
        assertThat(value(scraped, "throughline_wishes_oldest_seconds")).isLessThan(AGES.toSeconds());
    }

    @Test
    void shouldTellWhatWaitsForEachPartner() throws Exception {
        var waiting = "throughline_handoffs_undecided_waiting{party=\"CPS\"}";
        var before = value(scraped(), waiting);
        var handOff = desk.handOff(desk.newCase("burglary"));
        jdbc.sql("""
                        update handoffs.hand_off set effect_key = 'figures:' || id,
                            state_since = now() - :days * interval '1 day' where id = :id""").param("days", AGES.toDays()).param("id", handOff).update();
        sending(handOff);
        var scraped = scraped();

        assertThat(value(scraped, waiting)).isEqualTo(before + 1);
        assertThat(value(scraped, "throughline_handoffs_undecided_oldest_seconds{party=\"CPS\"}"))
                .isGreaterThan(AGES.toSeconds() - 1);
        assertThat(value(scraped, "throughline_messages_sending_oldest_seconds{partner=\"PRISON\"}"))
                .isGreaterThan(AGES.toSeconds() - 1);
        assertThat(value(scraped, "throughline_messages_sending_oldest_seconds{partner=\"CICA\"}"))
                .isLessThan(AGES.toSeconds());
    }

    @Test
    void shouldTellHowOldTheJournalOfAPartitionIs() throws Exception {
        assertThat(value(scraped(), "throughline_journal_age_seconds{partition=\"" + PARTITION + "\"}"))
                .isBetween(3_599.0, 7_200.0);
    }

    @Test
    void shouldNameNobody() throws Exception {
        var caseId = desk.newCase("robbery");
        jdbc.sql("update casefile.case_file set crime_ref = 'quimby-' || id where id = ?")
                .param(caseId)
                .update();
        mvc.perform(get("/cases/" + caseId + "?from=quimby").with(as(INVESTIGATOR)));
        mvc.perform(get("/api/cases?q=quimby&ref=quimby").with(as(INVESTIGATOR)));
        mvc.perform(get("/quimby/quimby").with(as(INVESTIGATOR)));
        mvc.perform(post("/sign-in")
                .param("username", "quimby")
                .param("password", "x")
                .with(csrf()));
        mvc.perform(get("/api/tasks").with(httpBasic("quimby", "x")));
        jdbc.sql("""
                        insert into engine.outbox (id, command, key, name, actor, variables, tries, next_at, trouble)
                        values ('figures:quimby', 'PUBLISH', 'quimby', 'quimby', 'quimby', '{}', 2,
                            now() + interval '1 hour', 'quimby')""").update();
        var scraped = scraped();

        assertThat(scraped)
                .contains("http_server_requests_seconds_count")
                .doesNotContainIgnoringCase("quimby")
                .doesNotContain(caseId.toString(), INVESTIGATOR.number());
    }

    private void sending(UUID handOff) {
        jdbc.sql("""
                        insert into exchange.outbox (id, hand_off_id, attempt, type, case_id, partner, body, created_at,
                            next_at, version)
                        values (gen_random_uuid(), :handOff, 1, 'figures', gen_random_uuid(), 'PRISON', '{}',
                            now() - :days * interval '1 day', now() + interval '1 hour', 0)""").param("handOff", handOff).param("days", AGES.toDays()).update();
    }

    private String scraped() throws Exception {
        figures.read();
        return mvc.perform(get("/actuator/prometheus").with(MONITOR))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int status(String address, RequestPostProcessor who) throws Exception {
        return mvc.perform(get(address).with(who)).andReturn().getResponse().getStatus();
    }

    private static double value(String scraped, String figure) {
        return scraped.lines()
                .filter(line -> line.startsWith(figure + " "))
                .map(line -> Double.valueOf(line.substring(figure.length() + 1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(figure + " is not among\n" + scraped));
    }

    private static Set<String> documented() throws Exception {
        return NAMED.matcher(Files.readString(Path.of("../docs/operations.md")))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
