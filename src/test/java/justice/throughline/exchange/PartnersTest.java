package justice.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import justice.throughline.devruntime.partners.Misbehaviour;
import justice.throughline.devruntime.partners.PartnerSimulator;
import justice.throughline.devruntime.partners.SimulatorKeys;
import justice.throughline.handoffs.Artefact;
import justice.throughline.handoffs.HandOffEvent;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.handoffs.Move;
import justice.throughline.handoffs.Offer;
import justice.throughline.handoffs.State;
import justice.throughline.handoffs.Step;
import justice.throughline.partners.Signed;
import justice.throughline.shared.Proof;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskPartners;
import justice.throughline.testing.DeskTest;
import justice.throughline.testing.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Hand-offs to systems of other agencies, over mutual TLS and over files. */
@DeskTest
class PartnersTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private PartnerSimulator simulator;

    @Autowired
    private SimulatorKeys keys;

    @Autowired
    private WatchedFolder directory;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

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
    void shouldBeTakenByAPartnerWithAReceiptForEachStep() {
        simulator.behave(DeskPartners.ANSWERS_LATER);
        var id = offered("H-28");

        await().atMost(PATIENCE).until(() -> state(id) == State.DONE);

        assertThat(handoffs.detail(id).ownerDesk()).isEqualTo("prison.reception");
        assertThat(handoffs.events(id))
                .extracting(HandOffEvent::step)
                .containsExactly(Step.OFFER, Step.DELIVER, Step.VALIDATE, Step.ACCEPT, Step.START, Step.FINISH);
        assertThat(handoffs.events(id).stream().skip(1))
                .allMatch(event -> event.party().equals("PRISON"))
                .extracting(event -> event.proof().kind())
                .containsExactly(
                        Proof.Kind.RECEIPT,
                        Proof.Kind.MESSAGE,
                        Proof.Kind.MESSAGE,
                        Proof.Kind.MESSAGE,
                        Proof.Kind.MESSAGE);
    }

    @Test
    void shouldComeBackWithReasonsAndBeTakenOnceRepaired() {
        simulator.behave(new Misbehaviour(0, 0, 0, 0, 0, 0, 0, 1, Duration.ZERO));
        var id = offered("H-28");
        await().atMost(PATIENCE).until(() -> state(id) == State.REFUSED);
        assertThat(handoffs.events(id).getLast().reasons()).containsExactly("incomplete");
        assertThat(handoffs.detail(id).ownerDesk()).isEqualTo("court.listing");

        handoffs.offerAgain(
                id,
                Map.of(),
                java.util.Set.of(),
                List.of(Artefact.of("DPER", "escort record", new byte[] {1})),
                Said.by("court"));

        await().atMost(PATIENCE).until(() -> state(id) == State.DONE);
        assertThat(handoffs.detail(id).handOff().attempt()).isEqualTo(2);
    }

    @Test
    void shouldLoseNothingAndDoNothingTwiceWithAPartnerThatMisbehaves() {
        simulator.behave(new Misbehaviour(0.1, 0.2, 0.2, 0.3, 0, 0.05, 0.05, 0, Duration.ofMillis(400)));
        var ids = IntStream.range(0, 60).mapToObj(number -> offered("H-28")).toList();

        await().atMost(PATIENCE.multipliedBy(2)).untilAsserted(() -> assertThat(ids)
                .allSatisfy(id -> assertThat(state(id)).isEqualTo(State.DONE)));

        assertThat(simulator.doubles()).isZero();
        assertThat(ids).allSatisfy(id -> assertThat(handoffs.events(id))
                .extracting(HandOffEvent::step)
                .doesNotHaveDuplicates());
    }

    @Test
    void shouldWaitForADeadPartnerAndDelayNobodyElse() {
        simulator.kill();
        var waiting = offered("H-28");
        var byFile = claim();

        await().atMost(PATIENCE).until(() -> state(byFile) == State.DELIVERED);
        assertThat(state(waiting)).isEqualTo(State.OFFERED);
        assertThat(handoffs.detail(waiting).ownerDesk()).isEqualTo("court.listing");
        simulator.revive();

        await().atMost(PATIENCE).until(() -> state(waiting) == State.DONE);
    }

    @Test
    void shouldWriteDownAnAcceptanceThatComesAfterTheOfferWasWithdrawn() {
        simulator.kill();
        var id = offered("H-28");
        handoffs.take(id, Move.of(Step.WITHDRAW, Said.by("journey")));
        assertThat(handoffs.detail(id).ownerDesk()).isEqualTo("court.listing");

        simulator.revive();

        await().atMost(PATIENCE).until(() -> state(id) == State.DONE);
        assertThat(handoffs.events(id))
                .extracting(HandOffEvent::step)
                .containsExactly(Step.OFFER, Step.WITHDRAW, Step.ACCEPT, Step.START, Step.FINISH);
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(jdbc.sql(
                                "select type from exchange.outbox where hand_off_id = ? and state = 'SENT' order by seq")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly(PartnerMessageFormat.OFFERED, PartnerMessageFormat.STEPPED));
    }

    @Test
    void shouldCarryWhatAJourneyOffersForAPartyWithASystemOfItsOwn() {
        var id = offered("H-34");

        await().atMost(PATIENCE).until(() -> state(id) == State.DONE);

        assertThat(jdbc.sql("select partner from exchange.outbox where hand_off_id = ?")
                        .param(id)
                        .query(String.class)
                        .list())
                .as("the prison's system has not offered it and is told nothing")
                .containsExactly("PROBATION");
    }

    @Test
    void shouldKeepTheOrderOfACase() {
        var ids = IntStream.range(0, 20).mapToObj(number -> offered("H-28")).toList();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(ids)
                .allSatisfy(id -> assertThat(state(id)).isEqualTo(State.DONE)));

        assertThat(jdbc.sql("select hand_off_id from exchange.outbox where case_id = ? order by sent_at, seq")
                        .param(caseId)
                        .query(UUID.class)
                        .list())
                .isEqualTo(ids);
    }

    @Test
    void shouldReadWhatASystemThatKnowsOnlyFilesDropsAndRefuseWhatItDidNotSign() throws Exception {
        var id = claim();
        await().atMost(PATIENCE).until(() -> state(id) == State.DELIVERED);
        try (var sent = Files.list(DeskPartners.FOLDER.resolve("out"))) {
            assertThat(sent.map(file -> file.getFileName().toString())).anyMatch(name -> name.endsWith(".json.jws"));
        }

        var good = drop(id, "good", true);
        drop(id, "bad", false);
        directory.look("CICA", DeskPartners.FOLDER);

        // the application looks by itself too, and may have been the first
        await().atMost(PATIENCE).untilAsserted(() -> {
            assertThat(DeskPartners.FOLDER.resolve("done").resolve(good)).exists();
            assertThat(DeskPartners.FOLDER.resolve("refused/bad.json")).exists();
        });
        assertThat(state(id)).isEqualTo(State.ACCEPTED);
    }

    @Test
    void shouldKeepTheReceiptOfEachMessage() {
        var id = offered("H-28");
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(
                        jdbc.sql("select coalesce(receipt, '') from exchange.outbox where hand_off_id = ?")
                                .param(id)
                                .query(String.class)
                                .single())
                .contains("sha256", "receiptId"));
    }

    private String drop(UUID handOff, String name, boolean signed) throws Exception {
        var body = """
                {"specversion":"1.0","id":"%s","type":"justice.throughline.handoff.stepped.v1","source":"urn:partner:cica",
                 "datacontenttype":"application/json","data":{"handOffId":"%s","attempt":1,"step":"ACCEPT"}}""".formatted(UUID.randomUUID(), handOff).getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var key = signed ? keys.partners() : keys.application();
        var in = Files.createDirectories(DeskPartners.FOLDER.resolve("in"));
        Signed.drop(in, name + ".json", body, key);
        return name + ".json";
    }

    private UUID offered(String kind) {
        handoffs.offer(Offer.of(kind, caseId, "test:" + UUID.randomUUID()));
        return handoffs.ofCase(caseId).getLast().id();
    }

    private UUID claim() {
        return offered("H-40");
    }

    private State state(UUID id) {
        return handoffs.detail(id).handOff().state();
    }
}
