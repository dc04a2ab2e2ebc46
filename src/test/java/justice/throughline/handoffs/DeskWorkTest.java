package justice.throughline.handoffs;

import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.reconciliation.Balance;
import justice.throughline.reconciliation.BalanceLine;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;
import justice.throughline.tasks.OpenTasks;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import justice.throughline.testing.Said;
import justice.throughline.testing.Spoken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** What a journey offers, and what people at desks here do with it. */
@DeskTest
class DeskWorkTest {

    private static final Staff POLICE = new Staff("paul", "Paul", Set.of("police.charging"), Set.of(Role.CASEWORKER));

    @Autowired
    private JourneyHandOffs journeys;

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private Balance balance;

    @Autowired
    private OpenTasks tasks;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    private UUID caseId = new UUID(0, 0);
    private long run;

    @BeforeEach
    void openCase() {
        caseId = desk.newCase("robbery");
        run = desk.step(caseId, "charging", "Task_HandToProsecution");
    }

    @Test
    void shouldTakeTheListingOfAHearingForTheCourtsAcceptance() {
        journeys.offer(caseId, "H-16", "COURT", desk.nextKey(), run);
        assertThat(only().state()).isEqualTo(State.DELIVERED);

        done("Task_ListHearing", "court.listing", Map.of("hearingDate", "2026-12-01T10:00:00Z"));

        assertThat(only()).returns(State.ACCEPTED, HandOff::state).returns("COURT", HandOff::owner);
        assertThat(last()).satisfies(event -> {
            assertThat(event.actor()).isEqualTo("somebody");
            assertThat(event.party()).isEqualTo("COURT");
            assertThat(event.proof().kind()).isEqualTo(Proof.Kind.TASK);
        });
    }

    @Test
    void shouldKeepWhoRefusedTheFileAndWhy() {
        var offer = journeys.offer(caseId, "H-13", "CPS", desk.nextKey(), run);

        assertThat(answer(offer.handOffOffer(), "no-mg11")).isEqualTo("refused");
        assertThat(only().bounces()).isEqualTo(1);
        assertThat(last().actor()).isEqualTo("somebody");
        assertThat(last().reasons()).containsExactly("no-mg11");
    }

    @Test
    void shouldLetOnlyTheDeskThatWasOfferedItAnswer() {
        journeys.offer(caseId, "H-13", "CPS", desk.nextKey(), run);

        done("Task_ReviewProgress", "police.supervision", Map.of());

        assertThat(only().state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void shouldWriteDownTheConference() {
        var offer = journeys.offer(caseId, "H-13", "CPS", desk.nextKey(), run).handOffOffer();
        for (int bounce = 1; bounce <= 3; bounce++) {
            var answer = answer(offer, "no-mg3");
            assertThat(answer).isEqualTo(bounce == 3 ? "conference" : "refused");
            if (bounce < 3)
                offer = journeys.offerAgain(offer, desk.nextKey(), run).handOffOffer();
        }

        done("Task_HoldConference", "police.supervision", Map.of("conferenceHeld", true));

        assertThat(only().conferenceDue()).isFalse();
        assertThat(last().step()).isEqualTo(Step.CONFER);
    }

    @Test
    void shouldTellTheJourneyOnlyWhatItDoesNotKnow() {
        var offer = journeys.offer(caseId, "H-13", "CPS", desk.nextKey(), run).handOffOffer();
        handoffs.take(only().id(), Move.of(Step.REFUSE, Said.by("prosecutor")).because(Set.of("no-mg3"), "None."));
        assertThat(told(offer)).containsExactly("acceptance.answered refused");

        var again = journeys.offerAgain(offer, desk.nextKey(), run).handOffOffer();
        done("Task_TriageWork", "cps.charging", Map.of("receiverAnswer", "accepted"));

        assertThat(again).isEqualTo(only().id() + ":2");
        assertThat(told(again)).isEmpty();
    }

    @Test
    void shouldAnswerAStepTwiceAlike() {
        var visit = desk.nextKey();
        var offer = journeys.offer(caseId, "H-13", "CPS", visit, run);
        assertThat(journeys.offer(caseId, "H-13", "CPS", visit, run).handOffOffer())
                .isEqualTo(offer.handOffOffer());
        answer(offer.handOffOffer(), "no-mg3");
        journeys.offerAgain(offer.handOffOffer(), desk.nextKey(), run);

        assertThat(journeys.offerAgain(offer.handOffOffer(), desk.nextKey(), run)
                        .handOffOffer())
                .isEqualTo(only().id() + ":2");
        assertThat(journeys.answer(offer.handOffOffer()).handOffAnswer()).isEqualTo("at-desk");
        assertThat(only().attempt()).isEqualTo(2);
    }

    @Test
    void shouldBalanceWhatWasWithdrawnAndAcceptedTooLate() {
        var offer = journeys.offer(caseId, "H-13", "CPS", desk.nextKey(), run).handOffOffer();
        journeys.withdraw(offer, desk.nextKey(), run);
        journeys.withdraw(offer, desk.nextKey(), run);
        assertThat(difference()).isZero();

        handoffs.take(only().id(), Move.of(Step.ACCEPT, Said.by("prosecutor")));

        assertThat(difference()).isZero();
        assertThat(told(offer)).as("nobody waits any more").isEmpty();
        assertThat(only().owner()).isEqualTo("CPS");
    }

    @Test
    void shouldHandOverNothingAboutAVictimWhoIsNotThere() {
        journeys.send(caseId, "H-04", List.of("VICTIM_SERVICE"), "statutory-duty", desk.nextKey(), run);
        assertThat(handoffs.ofCase(caseId)).isEmpty();

        jdbc.sql("insert into casefile.participant (case_id, person_key, role, reference, held_by)"
                        + " values (:id, :id || ':victim-1', 'VICTIM', 'victim-1', 'force')")
                .param("id", caseId)
                .update();
        journeys.send(caseId, "H-04", List.of("VICTIM_SERVICE"), "statutory-duty", desk.nextKey(), run);

        assertThat(handoffs.detail(only().id()))
                .returns("statutory-duty", HandOffDetail::lawfulBasis)
                .extracting(HandOffDetail::payload)
                .satisfies(
                        payload -> assertThat(payload).extractingByKey("victim").isEqualTo(Map.of("ref", "victim-1")));
    }

    @Test
    void shouldAcceptNothingForAReceiverWhoWorksHere() {
        journeys.send(caseId, "H-27", List.of("WCU", "POLICE"), null, desk.nextKey(), run);
        journeys.send(caseId, "H-24", List.of("CROWN_COURT"), null, desk.nextKey(), run);
        journeys.send(caseId, "H-18", List.of("DEFENCE"), null, desk.nextKey(), run);

        assertThat(handoffs.ofCase(caseId)).hasSize(4).allSatisfy(handOff -> {
            assertThat(handOff.state()).isEqualTo(State.DELIVERED);
            assertThat(handoffs.events(handOff.id()).getLast())
                    .returns(Evidence.PROGRAM, HandOffEvent::party)
                    .returns(Proof.Kind.LIST, event -> event.proof().kind());
        });
    }

    @Test
    void shouldConfirmOnlyWhatThePageOfTheTaskSaid() throws Exception {
        journeys.send(caseId, "H-18", List.of("DEFENCE"), null, desk.nextKey(), run);
        var task = desk.task(caseId, "any", "Task_Any", "defence.solicitor", null, 1);
        journeys.send(caseId, "H-26", List.of("DEFENCE"), null, desk.nextKey(), run);
        var solicitor = new Staff("s", "S", Set.of("defence.solicitor"), Set.of(Role.CASEWORKER));

        mvc.perform(get("/tasks/" + task).with(as(solicitor)))
                .andExpect(content().string(containsString("By completing this task you also confirm receipt of")))
                .andExpect(content().string(containsString("H-18")))
                .andExpect(content().string(not(containsString("H-26"))));
        done(task, Map.of());

        assertThat(handoffs.ofCase(caseId))
                .extracting(handOff -> handOff.kind() + " " + handOff.state())
                .containsExactly("H-18 ACCEPTED", "H-26 DELIVERED");
    }

    @Test
    void shouldConfirmNothingWithManyTasksCompletedTogether() {
        journeys.send(caseId, "H-18", List.of("DEFENCE"), null, desk.nextKey(), run);

        done(desk.task(caseId, "any", "Task_Any", "defence.solicitor", null, 1), Map.of(), false);

        assertThat(only().state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void shouldNotAnswerForADeskThatHasNot() {
        var offer = journeys.offer(caseId, "H-13", "CPS", desk.nextKey(), run).handOffOffer();

        assertThatThrownBy(() -> journeys.answer(offer)).isInstanceOf(IllegalStateException.class);
        assertThat(only().state()).isEqualTo(State.DELIVERED);
    }

    @Test
    void shouldShowAtTheTaskWhyTheFileCameBackAndTakeTheMissingDocument() throws Exception {
        var offer = journeys.offer(caseId, "H-13", "CPS", desk.nextKey(), run).handOffOffer();
        answer(offer, "no-disclosure-schedule");
        var task = desk.task(caseId, "acceptance", "Task_RepairWork", "police.charging", null, 1);
        var id = only().id();

        mvc.perform(get("/tasks/" + task).with(as(POLICE)))
                .andExpect(content().string(containsString("Crown Prosecution Service gave it back")))
                .andExpect(content().string(containsString("Disclosure schedule missing")))
                .andExpect(content().string(containsString("/handoffs/" + id + "/documents")));
        mvc.perform(multipart("/handoffs/" + id + "/documents")
                        .file(new MockMultipartFile("file", "MG6C.pdf", "application/pdf", new byte[] {1, 2}))
                        .param("type", "MG6C")
                        .param("task", String.valueOf(task))
                        .with(as(POLICE))
                        .with(csrf()))
                .andExpect(redirectedUrl("/tasks/" + task));
        mvc.perform(get("/tasks/" + task).with(as(POLICE)))
                .andExpect(content().string(containsString("MG6C disclosure schedule: MG6C.pdf")));

        journeys.offerAgain(offer, desk.nextKey(), run);
        mvc.perform(get("/tasks/" + task).with(as(POLICE)))
                .andExpect(content().string(not(containsString("/handoffs/" + id + "/documents"))));
    }

    @Test
    void shouldLetOnlyTheSenderAddDocuments() throws Exception {
        var offer = journeys.offer(caseId, "H-13", "CPS", desk.nextKey(), run).handOffOffer();
        answer(offer, "no-mg3");

        mvc.perform(multipart("/handoffs/" + only().id() + "/documents")
                        .file(new MockMultipartFile("file", "x.pdf", "application/pdf", new byte[] {1}))
                        .param("type", "MG6C")
                        .param("task", "1")
                        .with(as(new Staff("c", "C", Set.of("court.listing"), Set.of(Role.CASEWORKER))))
                        .with(csrf()))
                .andExpect(status().isNotFound());
        assertThat(handoffs.detail(only().id()).artefacts()).isEmpty();
    }

    private String answer(String offer, String said) {
        done("Task_TriageWork", "cps.charging", Map.of("receiverAnswer", said));
        return journeys.answer(offer).handOffAnswer();
    }

    private void done(String element, String at, Map<String, Object> answers) {
        done(desk.task(caseId, "any", element, at, null, 1), answers);
    }

    private void done(long key, Map<String, Object> answers) {
        done(key, answers, true);
    }

    private void done(long key, Map<String, Object> answers, boolean alone) {
        var task = tasks.find(key).orElseThrow();
        transaction.executeWithoutResult(status -> events.publishEvent(Spoken.done(task, answers, alone)));
    }

    private List<String> told(String offer) {
        return jdbc.sql("select name || ' ' || (variables ->> 'handOffAnswer') from engine.outbox" + " where key = ?")
                .param(offer)
                .query(String.class)
                .list();
    }

    private int difference() {
        return balance.ofLast(0, true).stream()
                .mapToInt(BalanceLine::difference)
                .sum();
    }

    private HandOff only() {
        assertThat(handoffs.ofCase(caseId)).hasSize(1);
        return handoffs.ofCase(caseId).getFirst();
    }

    private HandOffEvent last() {
        return handoffs.events(only().id()).getLast();
    }
}
