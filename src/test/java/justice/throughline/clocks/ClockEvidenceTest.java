package justice.throughline.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import justice.throughline.ThroughlineTest;
import justice.throughline.access.People;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;
import justice.throughline.shared.When;
import justice.throughline.testing.CaseRecords;
import justice.throughline.testing.Ledger;
import justice.throughline.testing.ProofLookup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever happens to a clock keeps who said it, for which party, when, and the record that proves it. */
@ThroughlineTest
class ClockEvidenceTest {

    private static final Staff INSPECTOR = caseworker("iolo", "police.inspector");
    private static final Staff SUPERINTENDENT = caseworker("sam", "police.superintendent");
    /** What the program says, which is nobody's word but its own. */
    private static final Set<EventKind> OF_PROGRAM =
            EnumSet.of(EventKind.WARNED, EventKind.BREACHED, EventKind.RECALCULATED, EventKind.DISOWNED);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private CaseRecords cases;

    @Autowired
    private Clocks clocks;

    @Autowired
    private ClockReads reads;

    @Autowired
    private JourneyClocks journey;

    @Autowired
    private Ledger ledger;

    @Autowired
    private JdbcClient jdbc;

    private final Instant arrived =
            Instant.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(3));
    private UUID caseId;

    @BeforeEach
    void open() {
        caseId = cases.atCourt("robbery");
    }

    @AfterEach
    void setRealTime() {
        ledger.setRealTime();
    }

    @Test
    void shouldBeKeptOfAllThatStaffDo() throws Exception {
        var done = new HashSet<EventKind>();
        var detention = started(
                "detention", "{\"detentionRoute\": \"arrived-at-station\", \"offenceClass\": \"indictable-only\"}");
        done.add(said(detention, INSPECTOR, "police"));
        done.add(acted(detention, INSPECTOR, "pause", "{\"code\": \"hospital\"}", "police"));
        done.add(acted(detention, INSPECTOR, "resume", "{}", "police"));
        for (var review : List.of("detention-first-review", "detention-later-review")) {
            done.add(acted(started(review, "{}"), INSPECTOR, "stop", "{}", "police"));
        }
        var more = "{\"code\": \"superintendent\", \"authority\": \"superintendent\"}";
        done.add(acted(detention, SUPERINTENDENT, "extend", more, "police"));
        var facts = "{\"facts\": {\"detentionRoute\": \"arrived-at-station\", \"offenceClass\": \"indictable-only\"}}";
        done.add(acted(detention, INSPECTOR, "facts", facts, "police"));
        var order = "{\"authority\": \"magistrates-court\", \"orderedUntil\": \"%s\"}"
                .formatted(arrived.plus(Duration.ofHours(72)));
        done.add(acted(detention, People.COURT, "vary", order, "hmcts"));
        done.add(acted(detention, INSPECTOR, "void", "{\"reason\": \"entered twice\"}", "police"));

        assertThat(done).isEqualTo(EnumSet.complementOf(EnumSet.copyOf(OF_PROGRAM)));
    }

    @Test
    void shouldNeverBeTheProgramsWordForSomebodyElse() {
        ledger.setTime(arrived);
        var line = running();
        ledger.setTime(line.due().end().plusSeconds(1));
        ledger.await(line.id(), ClockState.BREACHED);

        assertThat(reads.detail(line.id()).orElseThrow().events())
                .filteredOn(event -> OF_PROGRAM.contains(event.kind()))
                .isNotEmpty()
                .allSatisfy(event -> {
                    assertThat(event.act().evidence().party()).isEqualTo(Evidence.PROGRAM);
                    assertThat(event.act().evidence().proof().isProgramAlone()).isTrue();
                });
        assertThatThrownBy(() -> new Evidence("journey", "police", Proof.program("step")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeAskedForByTheRecordItself(EventKind kind) {
        var line = running();
        var act = LegalEvent.at(ledger.now(), "step", Evidence.ofProgram("journey", "step"));
        var data = kind == EventKind.STOPPED ? EventData.stop(true) : EventData.NONE;

        if (OF_PROGRAM.contains(kind) || kind == EventKind.STARTED) {
            assertThat(ClockEvent.record(line.id(), kind, act, ledger.now(), data)
                            .kind())
                    .isEqualTo(kind);
            return;
        }
        assertThatThrownBy(() -> ClockEvent.record(line.id(), kind, act, ledger.now(), data))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> insert(line.id(), kind, "PROGRAM", "throughline"))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasMessageContaining("clock_event_said");
        assertThatThrownBy(() -> insert(line.id(), kind, "PROGRAM", "police"))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> insert(line.id(), kind, "ACT", null))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void shouldNotStopWhatOnlyAStepOfTheProgramSaysIsDone() {
        var line = running();

        journey.stop(line.id(), true, new Visit(1, 1, null));

        assertThat(reads.find(line.id()).orElseThrow().state()).isEqualTo(ClockState.ENDED);
    }

    @Test
    void shouldBeOneClickAwayOnThePage() throws Exception {
        var id = started("detention-first-review", "{}");

        var page = mvc.perform(get("/clocks/" + id).with(People.as(INSPECTOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();

        var record = last(id).act().evidence().proof().reference();
        assertThat(page).contains("Said by iolo", "for Police", "Record: " + record);
    }

    @Test
    void shouldSayThatALateWarningWasGivenNowAndWhenItWasDue() throws Exception {
        // A week before the end has passed; the last working day before it comes whatever day is today.
        var began = arrived.minus(Duration.ofDays(15));
        var id = clocks.start(new StartClock(
                        "test:" + UUID.randomUUID(),
                        Subject.ofPerson(caseId, "suspect-1"),
                        "penalty-notice",
                        Jurisdiction.ENGLAND_AND_WALES,
                        Map.of(),
                        LegalEvent.at(began, "notice-served", Evidence.ofProgram("journey", "step")),
                        false))
                .id();
        await().until(() -> last(id).kind() == EventKind.WARNED);

        var due = last(id).act().happenedAt();
        assertThat(due).isBefore(arrived);
        var page = mvc.perform(get("/clocks/" + id).with(People.as(INSPECTOR)))
                .andReturn()
                .getResponse()
                .getContentAsString();
        assertThat(page)
                .contains("It was due on " + When.moment(due))
                .doesNotContain("<td class=\"govuk-table__cell\">" + When.moment(due));
    }

    private EventKind acted(UUID id, Staff who, String what, String body, String party) throws Exception {
        var answer = mvc.perform(post("/api/clocks/{id}/" + what, id)
                        .with(People.as(who))
                        .with(csrf())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).as(what + answer.getContentAsString()).isEqualTo(200);
        return said(id, who, party);
    }

    private EventKind said(UUID id, Staff who, String party) {
        var evidence = last(id).act().evidence();
        assertThat(evidence.by()).isEqualTo(who.number());
        assertThat(evidence.party()).isEqualTo(party);
        assertThat(evidence.proof().kind()).isEqualTo(Proof.Kind.ACT);
        assertThat(new ProofLookup(jdbc).author(evidence.proof())).isEqualTo(who.number());
        return last(id).kind();
    }

    private ClockEvent last(UUID id) {
        return reads.detail(id).orElseThrow().events().getLast();
    }

    private UUID started(String kind, String facts) throws Exception {
        var body = """
                {"kind": "%s", "jurisdiction": "ENGLAND_AND_WALES", "subject": "PERSON", "person": "suspect-1",
                 "startedAt": "%s", "facts": %s}""".formatted(kind, arrived, facts);
        mvc.perform(post("/api/cases/{id}/clocks", caseId)
                .with(People.as(INSPECTOR))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
        return reads.ofCase(caseId).stream()
                .filter(line -> line.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private ClockLine running() {
        return clocks.start(new StartClock(
                "test:" + UUID.randomUUID(),
                Subject.ofPerson(caseId, "victim-1"),
                "victim-told-arrest",
                Jurisdiction.ENGLAND_AND_WALES,
                Map.of("victimCategory", "standard"),
                LegalEvent.at(ledger.now(), "arrest", Evidence.ofProgram("journey", "step")),
                false));
    }

    private void insert(UUID clock, EventKind kind, String proof, @Nullable String party) {
        jdbc.sql("""
                        insert into clocks.clock_event (clock_id, kind, happened_at, learned_at, recorded_at, legal_event,
                            author, party, proof_kind, proof_reference, data)
                        values (:id, :kind, now(), now(), now(), 'step', 'journey', :party, :proof, 'step',
                            '{"needed": true}')
                        """)
                .param("id", clock)
                .param("kind", kind.name())
                .param("party", party)
                .param("proof", proof)
                .update();
    }

    private static Staff caseworker(String username, String desk) {
        return new Staff(username, username, Set.of(desk), Set.of(Role.CASEWORKER));
    }
}
