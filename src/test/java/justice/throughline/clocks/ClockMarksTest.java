package justice.throughline.clocks;

import static justice.throughline.access.People.ADMIN;
import static justice.throughline.access.People.COURT;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.access.Staff;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.handoffs.Offer;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.limits.Question;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever a limit rests on that is simulated or made up says so wherever the limit is shown. */
@DeskTest
class ClockMarksTest {

    private static final String SIMULATED = "simulated system";
    private static final String REPLAY = "This is a copy of a closed crime";
    private static final String DEMONSTRATION = "Made for the demonstration";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private JdbcClient jdbc;

    private UUID caseId = new UUID(0, 0);
    private UUID limit = new UUID(0, 0);
    private String list = "";

    @BeforeEach
    void open() {
        caseId = desk.newCase("robbery");
        limit = desk.limit(caseId, "RUNNING", 1);
        jdbc.sql("update clocks.clock set owner_agency = ? where id = ?")
                .params(limit.toString(), limit)
                .update();
        list = "/clocks?agency=" + limit;
        said("investigator", "police", "ACT");
    }

    @AfterEach
    void forget() {
        desk.forgetLimits();
    }

    @Test
    void shouldSayThatASimulatedSystemHasSaidIt() throws Exception {
        assertThat(page("/clocks/" + limit)).doesNotContain(SIMULATED);

        said("partner:PRISON", "prison", "MESSAGE");

        assertThat(page("/clocks/" + limit)).contains(SIMULATED).doesNotContain("Said by partner:PRISON");
    }

    @Test
    void shouldSayThatTheCaseIsAReplay() throws Exception {
        var task = desk.investigate(caseId, "police.investigation", 1);
        var pages = List.of("/clocks/" + limit, "/handoffs/" + desk.handOff(caseId), "/tasks/" + task + "/acts");
        for (var each : pages) assertThat(page(each)).as(each).doesNotContain(REPLAY);
        assertThat(page(list)).doesNotContain(">Replay<");

        jdbc.sql("update casefile.case_file set origin = 'replay', replay_id = ? where id = ?")
                .params(UUID.randomUUID(), caseId)
                .update();

        for (var each : pages) assertThat(page(each)).as(each).contains(REPLAY);
        assertThat(page(list)).contains(">Replay<");
    }

    @Test
    void shouldSayThatItWasMadeForTheDemonstration() throws Exception {
        shown(false);

        jdbc.sql("update clocks.clock set person = ? where id = ?")
                .params(StartClock.DEMONSTRATION + "suspect-1", limit)
                .update();
        shown(true);

        jdbc.sql("update clocks.clock set person = null, start_key = ? where id = ?")
                .params(StartClock.DEMONSTRATION + limit, limit)
                .update();
        shown(true);
        jdbc.sql("delete from clocks.clock where id = ?").param(limit).update();
    }

    @Test
    void shouldLeadToItsHandOffAndSayThatASimulatedSystemAnswersIt() throws Exception {
        handoffs.offer(Offer.of("H-12", caseId, "test:" + UUID.randomUUID()));
        handoffs.offer(Offer.of("H-28", caseId, "test:" + UUID.randomUUID()));
        var real = handoffs.ofCase(caseId).getFirst().id();
        var simulated = handoffs.ofCase(caseId).getLast().id();

        isOf(real);
        assertThat(page("/clocks/" + limit))
                .contains("href=\"/handoffs/" + real)
                .doesNotContain(SIMULATED);
        assertThat(page("/clocks/" + limit, COURT)).as("a stranger").doesNotContain("/handoffs/" + real);
        assertThat(page(list)).doesNotContain(SIMULATED);

        isOf(simulated);
        for (var each : List.of("/clocks/" + limit, list))
            assertThat(page(each)).as(each).contains(SIMULATED);
    }

    private void shown(boolean demonstration) throws Exception {
        for (var each : List.of("/clocks/" + limit, list, "/cases/" + caseId)) {
            assertThat(page(each).contains(DEMONSTRATION)).as(each).isEqualTo(demonstration);
        }
    }

    private void isOf(UUID handOff) {
        jdbc.sql("update clocks.clock set subject_kind = 'HAND_OFF', reference = ? where id = ?")
                .params(handOff.toString(), limit)
                .update();
    }

    private void said(String by, String party, String proof) {
        var question = new Question(
                "detention",
                Jurisdiction.ENGLAND_AND_WALES,
                Instant.now(),
                Instant.now(),
                Map.of(),
                Instant.now(),
                List.of(),
                List.of());
        jdbc.sql("""
                insert into clocks.clock_event (clock_id, kind, happened_at, learned_at, recorded_at, legal_event, author,
                    party, proof_kind, proof_reference, terms)
                values (?, 'FACTS_CHANGED', now(), now(), clock_timestamp(), 'test', ?, ?, ?, 'test', cast(? as jsonb))""")
                .params(limit, by, party, proof, Json.write(SimpleLaw.limits().calculate(question)))
                .update();
    }

    private String page(String address) throws Exception {
        return page(address, ADMIN);
    }

    private String page(String address, Staff staff) throws Exception {
        return mvc.perform(get(address).with(as(staff)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
