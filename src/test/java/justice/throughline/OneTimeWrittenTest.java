package justice.throughline;

import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Named.named;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.util.ReflectionTestUtils.invokeMethod;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import justice.throughline.access.People;
import justice.throughline.arrivals.ArrivedFiles;
import justice.throughline.arrivals.FileFate;
import justice.throughline.casefile.CaseCopies;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.CopySet;
import justice.throughline.casefile.CourtCases;
import justice.throughline.casefile.NewCase;
import justice.throughline.casefile.Stage;
import justice.throughline.handoffs.Artefact;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.handoffs.Move;
import justice.throughline.handoffs.Offer;
import justice.throughline.handoffs.Step;
import justice.throughline.notify.Notices;
import justice.throughline.shared.MovableClock;
import justice.throughline.shared.Proof;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import justice.throughline.testing.Said;
import justice.throughline.workers.aftercare.RecordOutcomeWorker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** With the clock of the application moved, whatever writes down when something happened moves along. */
@DeskTest
class OneTimeWrittenTest {

    private static final Duration AHEAD = Duration.ofDays(40);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private MovableClock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private CaseFiles cases;

    @Autowired
    private CourtCases courtCases;

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private ArrivedFiles files;

    @Autowired
    private Notices notices;

    @Autowired
    private RecordOutcomeWorker outcomes;

    private final String unique = UUID.randomUUID().toString();
    private UUID caseId = new UUID(0, 0);

    /** Something that is written down, and the time that it got. */
    interface Written {
        Instant by(OneTimeWrittenTest test) throws Exception;
    }

    @BeforeEach
    void openCase() {
        caseId = desk.newCase("burglary");
    }

    @AfterEach
    void setRealTime() {
        clock.setAhead(Duration.ZERO);
        desk.forgetTheFuture();
    }

    @ParameterizedTest
    @MethodSource
    void shouldWriteTheTimeOfTheApplication(Written place) throws Exception {
        clock.setAhead(AHEAD);

        assertThat(place.by(this)).isCloseTo(clock.instant(), within(1, ChronoUnit.MINUTES));
    }

    static Stream<Named<Written>> shouldWriteTheTimeOfTheApplication() {
        return Stream.<Stream<Named<Written>>>of(
                        theCase(),
                        theHandOff(),
                        theMessages(),
                        Stream.<Named<Written>>of(
                                named("a notice is issued", OneTimeWrittenTest::notice),
                                named("a member of staff is added", OneTimeWrittenTest::staff),
                                named("a replay starts", test -> test.replay("started_at")),
                                named("a replay ends", test -> test.replay("ended_at")),
                                named("an import is asked for", test -> test.imported("submitted_at")),
                                named("an import begins", test -> test.imported("started_at")),
                                named("an import ends", test -> test.imported("ended_at"))))
                .flatMap(places -> places);
    }

    private static Stream<Named<Written>> theCase() {
        return Stream.of(
                named("an outcome is recorded", test -> test.outcome("select at from casefile.outcome_event")),
                named("a case is registered", test -> {
                    test.cases.register(test.caseId);
                    return test.ofCase("registered_at", test.caseId);
                }),
                named("a case is closed", test -> {
                    test.cases.close(test.caseId);
                    return test.ofCase("closed_at", test.caseId);
                }),
                named("a journey begins", test -> {
                    test.cases.beginJourneys(List.of(test.caseId));
                    return test.ofCase("journey_from", test.caseId);
                }),
                named("the police send a case", test -> {
                    var sent = new NewCase(
                            "40" + test.unique, "Bedfordshire", YearMonth.of(2026, 1), List.of(), List.of(), List.of());
                    var opened = test.courtCases.open(sent, Proof.file("any"));
                    return test.ofCase("opened_at", opened.orElseThrow().caseId());
                }),
                named("an import opens a case", test -> {
                    test.imported("ended_at");
                    return test.at("select opened_at from casefile.case_file where crime_ref = ?", test.crimeRef());
                }),
                named("a replay copies a case", test -> {
                    test.cases.close(test.caseId);
                    var set = new CopySet(UUID.randomUUID(), "replay", Stage.REPORTING);
                    var copies = test.context.getBean(CaseCopies.class).register(set, List.of(test.caseId));
                    return test.ofCase("journey_from", Objects.requireNonNull(copies.get(test.caseId)));
                }));
    }

    private static Stream<Named<Written>> theHandOff() {
        return Stream.of(
                named("a hand-off is offered", test -> test.ofHandOff("offered_at", Step.OFFER)),
                named("a hand-off takes a step", test -> test.ofHandOff("state_since", Step.REFUSE)),
                named("a hand-off is accepted", test -> test.ofHandOff("accepted_at", Step.ACCEPT)),
                named("a step is kept", test -> {
                    test.ofHandOff("offered_at", Step.ACCEPT);
                    return test.at("""
                            select at from handoffs.hand_off_event e join handoffs.hand_off h on h.id = e.hand_off_id
                            where case_id = ? order by e.id desc limit 1""", test.caseId);
                }),
                named("a document goes along", test -> {
                    test.ofHandOff("offered_at", Step.OFFER);
                    return test.at("""
                            select added_at from handoffs.artefact a join handoffs.hand_off h on h.id = a.hand_off_id
                            where case_id = ?""", test.caseId);
                }),
                named("a document is kept", test -> {
                    test.ofHandOff("offered_at", Step.OFFER);
                    var id = test.handoffs.ofCase(test.caseId).getFirst().id();
                    invokeMethod(test.bean("handOffDocuments"), "keep", id, new byte[] {1});
                    return test.at("select kept_at from handoffs.document where hand_off_id = ?", id);
                }),
                named("what is late becomes an incident", test -> test.incident("opened_at")),
                named("what is late no more closes it", test -> {
                    test.incident("opened_at");
                    test.jdbc
                            .sql("update handoffs.hand_off set state = 'DONE' where to_agency = ?")
                            .param(test.unique)
                            .update();
                    test.look();
                    return test.at("select closed_at from reconciliation.incident where partner = ?", test.unique);
                }));
    }

    private static Stream<Named<Written>> theMessages() {
        return Stream.of(
                named("a message waits to be sent", test -> test.message("created_at")),
                named("a message says when it was made", test -> test.message("(body::jsonb ->> 'time')::timestamptz")),
                named("a message is sent", test -> {
                    test.message("created_at");
                    return await().until(
                                    () -> test.jdbc
                                            .sql("select sent_at from exchange.outbox where case_id = ?")
                                            .param(test.caseId)
                                            .query(Timestamp.class)
                                            .list(),
                                    sent -> sent.getFirst() != null)
                            .getFirst()
                            .toInstant();
                }),
                named("a file arrives", test -> test.file("received_at")),
                named("a file comes again", test -> {
                    test.file("received_at");
                    return test.file("again_at");
                }),
                named("a file is settled", test -> {
                    test.file("received_at");
                    return test.file("settled_at");
                }),
                named("a partner states its count", test -> test.statement("received_at")),
                named("a partner's count changes", test -> test.statement("since")));
    }

    private Instant outcome(String select) {
        outcomes.recordOutcome(caseId, "charged", desk.nextKey(), desk.nextKey());
        return at(select + " where case_id = ?", caseId);
    }

    private Instant ofCase(String column, UUID id) {
        return at("select " + column + " from casefile.case_file where id = ?", id);
    }

    private Instant ofHandOff(String column, Step step) {
        var document = Artefact.of("MG3", "mg3.pdf", new byte[] {1});
        handoffs.offer(Offer.of("H-13", caseId, unique).with(Map.of(), List.of(document)));
        var id = handoffs.ofCase(caseId).getFirst().id();
        if (step == Step.ACCEPT) handoffs.take(id, Move.of(step, Said.by("somebody")));
        if (step == Step.REFUSE)
            handoffs.take(id, Move.of(step, Said.by("somebody")).because(Set.of("incomplete"), "Pages are missing."));
        return at("select " + column + " from handoffs.hand_off where id = ?", id);
    }

    /** A hand-off to a party of this test's own, which is due in 39 days. */
    private Instant incident(String column) {
        var id = desk.handOff(caseId);
        jdbc.sql("update handoffs.hand_off set to_agency = ?, due_at = now() + interval '39 days' where id = ?")
                .params(unique, id)
                .update();
        look();
        clock.setAhead(AHEAD);
        look();
        return at("select " + column + " from reconciliation.incident where cause = 'OVERDUE' and partner = ?", unique);
    }

    private void look() {
        invokeMethod(bean("handOffWatch"), "lookBackTo", LocalDate.EPOCH);
    }

    private Instant message(String column) {
        handoffs.offer(Offer.of("H-34", caseId, unique));
        return at("select " + column + " from exchange.outbox where case_id = ?", caseId);
    }

    private Instant file(String column) {
        var number = files.note("test", "police-uk", "test.csv", unique, 1, "somebody");
        if (column.equals("settled_at")) files.settle(number, FileFate.DONE, List.of(), null);
        return at("select " + column + " from arrivals.file where number = ?", number);
    }

    private Instant statement(String column) throws Exception {
        for (var accepted : List.of(0, 1)) {
            var data = new ObjectMapper().readTree("""
                    {"kind": "H-34", "day": "2026-11-28", "received": 1, "accepted": %d, "refused": 0}""".formatted(accepted));
            invokeMethod(bean("statements"), "read", unique, data, "message");
        }
        return at("select " + column + " from exchange.statement where partner = ?", unique);
    }

    private Instant notice() {
        cases.register(caseId);
        notices.leavesCustody(caseId, unique);
        return at("select raised_at from notify.notice where effect_key like ? || ':%'", unique);
    }

    private Instant staff() {
        invokeMethod(bean("staffDirectory"), "add", People.newcomer(unique), "{noop}secret");
        return at("select created_at from access.staff where username = ?", unique);
    }

    private Instant replay(String column) {
        UUID id = invokeMethod(bean("replayRecords"), "create", 1, false, "somebody");
        invokeMethod(bean("replayRecords"), "end", id);
        return at("select " + column + " from demo.replay where id = ?", id);
    }

    private Instant imported(String column) throws Exception {
        var street = """
                Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,\
                Last outcome category,Context
                %s,2023-04,Bedfordshire Police,Bedfordshire Police,-0.479335,52.252964,On or near Mill Lane,E01017541,\
                Bedford 001B,Burglary,Local resolution,
                """.formatted(crimeRef());
        var place = mvc.perform(multipart("/api/imports/police-uk")
                        .file(new MockMultipartFile("street", "2023-04-street.csv", null, street.getBytes()))
                        .with(as(MANAGER))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getHeader("Location");
        var id = UUID.fromString(String.valueOf(place).replaceAll(".*/", ""));
        await().until(() -> jdbc.sql("select state = 'done' from policeuk.file_import where id = ?")
                .param(id)
                .query(Boolean.class)
                .single());
        return at("select " + column + " from policeuk.file_import where id = ?", id);
    }

    private String crimeRef() {
        return unique.replace("-", "").repeat(2);
    }

    private Object bean(String name) {
        return context.getBean(name);
    }

    private Instant at(String sql, Object parameter) {
        return jdbc.sql(sql).param(parameter).query(Timestamp.class).single().toInstant();
    }
}
