package justice.throughline.exchange;

import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static justice.throughline.partners.Signed.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.devruntime.partners.Misbehaviour;
import justice.throughline.devruntime.partners.PartnerSimulator;
import justice.throughline.devruntime.partners.SimulatorKeys;
import justice.throughline.handoffs.HandOffEvent;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.handoffs.Move;
import justice.throughline.handoffs.Offer;
import justice.throughline.handoffs.State;
import justice.throughline.handoffs.Step;
import justice.throughline.partners.Signatures;
import justice.throughline.shared.Proof;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import justice.throughline.testing.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What partners say of their own accord: offers, statements, and answers to what was carried by hand. */
@DeskTest
class PartnerMessagesTest {

    private static final String OFFERED = "offered";
    /** Answers at a desk here while its system is away. */
    private static final Staff PRISON = new Staff("pris", "Pris", Set.of("prison.reception"), Set.of(Role.CASEWORKER));

    private static final String STEPPED = "stepped";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private PartnerSimulator simulator;

    @Autowired
    private SimulatorKeys keys;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    private final UUID handOff = UUID.randomUUID();
    private UUID caseId = new UUID(0, 0);

    @BeforeEach
    void openCase() {
        caseId = desk.newCase("robbery");
    }

    @AfterEach
    void behaveAgain() {
        simulator.behave(Misbehaviour.NONE);
        simulator.revive();
    }

    @Test
    void shouldPutAnOfferOnTheDeskOfItsReceiverOnce() throws Exception {
        assertThat(says("PROBATION", OFFERED, offer(1))).isEqualTo("DONE ");
        assertThat(says("PROBATION", OFFERED, offer(1))).isEqualTo("IGNORED known-already");

        assertThat(state()).isEqualTo(State.DELIVERED);
        assertThat(handoffs.ofCase(caseId)).hasSize(1);
        handoffs.take(handOff, Move.of(Step.ACCEPT, Said.by("callum")));
        assertThat(handoffs.detail(handOff).ownerDesk()).isEqualTo("court.listing");
    }

    @Test
    void shouldTakeTheSecondOfferOnlyAfterTheFirstWasRefused() throws Exception {
        assertThat(says("PROBATION", OFFERED, offer(2))).isEqualTo("WAITING attempt-unknown");
        assertThat(says("PROBATION", OFFERED, offer(1))).isEqualTo("DONE ");
        assertThat(state()).isEqualTo(State.DELIVERED);

        handoffs.take(
                handOff,
                Move.of(Step.REFUSE, Said.by("callum")).because(Set.of("evidence-missing"), "No report was enclosed."));

        await().atMost(Duration.ofSeconds(20)).until(() -> state() == State.DELIVERED);
        assertThat(handoffs.detail(handOff).handOff().attempt()).isEqualTo(2);
        assertThat(says("PROBATION", OFFERED, offer(2))).isEqualTo("IGNORED known-already");
        assertThat(handoffs.events(handOff))
                .extracting(HandOffEvent::step)
                .containsExactly(Step.OFFER, Step.DELIVER, Step.REFUSE, Step.OFFER, Step.DELIVER);
    }

    @Test
    void shouldPutAsideAnOfferInTheNameOfAnotherOrForNoCase() throws Exception {
        assertThat(says("PRISON", OFFERED, offer(1))).isEqualTo("QUARANTINED not-theirs");
        assertThat(says(
                        "PROBATION",
                        OFFERED,
                        offer(1).replace(caseId.toString(), UUID.randomUUID().toString())))
                .isEqualTo("QUARANTINED case-unknown");
        assertThat(says("PROBATION", OFFERED, offer(1).replace("legal-proceedings", "curiosity")))
                .isEqualTo("QUARANTINED handoff-basis-missing");
        assertThat(handoffs.ofCase(caseId)).isEmpty();
    }

    @Test
    void shouldNotLetOnePartnerOfferTheWorkOfAnotherAgain() throws Exception {
        handoffs.offer(handOff, Offer.of("H-34", caseId, "test:" + handOff), Said.by("partner:PRISON"));
        handoffs.take(handOff, Move.of(Step.REFUSE, Said.by("x")).because(Set.of("recalled"), "Recalled."));
        assertThat(says("PROBATION", OFFERED, offer(2))).isEqualTo("QUARANTINED not-theirs");
    }

    @Test
    void shouldCountTheLatestWordOfAStatementOnce() throws Exception {
        says("PROBATION", "statement", statement(5, 3, 1));
        says("PROBATION", "statement", statement(5, 3, 1));
        var since = since();
        says("PROBATION", "statement", statement(5, 3, 1));
        assertThat(since()).isEqualTo(since);

        says("PROBATION", "statement", statement(6, 4, 2));

        assertThat(jdbc.sql("""
                        select received || ' ' || accepted || ' ' || refused from exchange.statement
                        where partner = 'PROBATION' and kind = 'H-31' and day = '2031-05-06'
                        """).query(String.class).list()).isEqualTo(List.of("6 4 2"));
        assertThat(since()).isAfter(since);
    }

    @Test
    void shouldMergeWhatWasDoneByHandWhenThePartnerIsBack() throws Exception {
        simulator.kill();
        handoffs.offer(Offer.of("H-28", caseId, "test:" + handOff));
        var id = handoffs.ofCase(caseId).getLast().id();
        mvc.perform(post("/handoffs/" + id + "/by-hand").with(as(MANAGER)).with(csrf()))
                .andExpect(redirectedUrl("/handoffs/" + id + "/sheet"));
        mvc.perform(get("/handoffs/" + id + "/sheet").with(as(MANAGER)))
                .andExpect(content().string(containsString(id.toString())));
        for (var step : List.of("ACCEPT", "FINISH")) {
            mvc.perform(post("/handoffs/" + id)
                            .param("step", step)
                            .with(as(PRISON))
                            .with(csrf()))
                    .andExpect(status().isFound());
        }
        assertThat(handoffs.detail(id).handOff().state()).isEqualTo(State.DONE);
        var before = handoffs.events(id);
        assertThat(before).allSatisfy(event -> {
            if (event.step() != Step.OFFER) assertThat(event.proof().kind()).isEqualTo(Proof.Kind.ACT);
        });

        simulator.revive();
        var later = deliveredByTheSimulator();
        for (var step : List.of("ACCEPT", "FINISH", "ACCEPT")) {
            assertThat(says("PRISON", STEPPED, stepped(id, step))).isEqualTo("IGNORED known-already");
        }
        assertThat(says("PRISON", STEPPED, stepped(id, "RETURN"))).isEqualTo("QUARANTINED contradicts");

        assertThat(handoffs.events(id)).isEqualTo(before);
        assertThat(handoffs.detail(later).handOff().state()).isEqualTo(State.DONE);
        assertThat(jdbc.sql("select state || ' ' || coalesce(receipt, '') from exchange.outbox where hand_off_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly("BY_HAND ");
        assertThat(simulator.doubles()).isZero();
    }

    /** Another one of the same case goes out once the partner is back: what was carried by hand does not hold it up. */
    private UUID deliveredByTheSimulator() {
        handoffs.offer(Offer.of("H-28", caseId, "test:later:" + handOff));
        var later = handoffs.ofCase(caseId).getLast().id();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> handoffs.detail(later).handOff().state() == State.DONE);
        return later;
    }

    private String offer(int attempt) {
        return """
                {"handOffId":"%s","kind":"H-36","attempt":%d,"caseId":"%s","from":"PROBATION","to":"COURT",\
                "urgency":"standard","classification":"OFFICIAL-SENSITIVE","lawfulBasis":"legal-proceedings","grounds":[],\
                "artefacts":[{"type":"BREACH","name":"report","sha256":"%s","size":1}],"payload":{}}""".formatted(handOff, attempt, caseId, "a".repeat(64));
    }

    private static String stepped(UUID id, String step) {
        return "{\"handOffId\":\"%s\",\"attempt\":1,\"step\":\"%s\",\"reasons\":[\"incomplete\"],\"note\":\"x\"}"
                .formatted(id, step);
    }

    private static String statement(int received, int accepted, int refused) {
        return "{\"kind\":\"H-31\",\"day\":\"2031-05-06\",\"received\":%d,\"accepted\":%d,\"refused\":%d}"
                .formatted(received, accepted, refused);
    }

    /** @return what became of the message */
    private String says(String partner, String type, String data) throws Exception {
        var messageId = UUID.randomUUID().toString();
        var body = """
                {"specversion":"1.0","id":"%s","type":"justice.throughline.handoff.%s.v1","source":"urn:partner:x",\
                "datacontenttype":"application/json","data":%s}""".formatted(messageId, type, data).getBytes(StandardCharsets.UTF_8);
        mvc.perform(post("/api/handoffs/inbox/" + partner)
                        .contentType("application/cloudevents+json")
                        .content(body)
                        .header(Signatures.HEADER, signature(keys.partners(), body)))
                .andExpect(status().isAccepted());
        return jdbc.sql("select state || ' ' || coalesce(trouble, '') from exchange.received where id = ?")
                .param(messageId)
                .query(String.class)
                .single();
    }

    private Instant since() {
        return jdbc.sql(
                        "select since from exchange.statement where partner = 'PROBATION' and kind = 'H-31' and day = '2031-05-06'")
                .query(java.time.OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private State state() {
        return handoffs.detail(handOff).handOff().state();
    }
}
