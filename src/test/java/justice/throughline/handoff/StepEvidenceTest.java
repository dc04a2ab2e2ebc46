package justice.throughline.handoff;

import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.shared.Proof;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Each step keeps who took it, for which party, and the record that proves it; there is none without. */
@DeskTest
class StepEvidenceTest {

    private static final Staff POLICE = new Staff("paul", "Paul", Set.of("police.charging"), Set.of(Role.CASEWORKER));
    private static final Staff LAB = new Staff("lena", "Lena", Set.of("forensic.intake"), Set.of(Role.CASEWORKER));

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private JourneyHandOffs journeys;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    /** Every way through the graph that people at two desks can take. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ACCEPT START FINISH",
                "ACCEPT_PARTLY RETURN OFFER REFUSE ACCEPT_REFUSAL",
                "ACCEPT START RETURN ACCEPT_REFUSAL",
                "REDIRECT ACCEPT_REFUSAL",
                "REFUSE OFFER REFUSE OFFER REFUSE CONFER OFFER ACCEPT RETURN",
                "ACCEPT FINISH",
            })
    void shouldBeKeptOfEachStepOnThePage(String path) throws Exception {
        var id = offered();
        for (var name : path.split(" ")) {
            var step = Step.valueOf(name);
            var who = step.ofSender() ? POLICE : LAB;
            var before = handoffs.events(id).size();

            take(id, step, who);

            var since = handoffs.events(id).subList(before, handoffs.events(id).size());
            assertThat(since).as(name).extracting(HandOffEvent::step).contains(step);
            assertThat(since).filteredOn(event -> event.step() != Step.DELIVER).allSatisfy(event -> {
                assertThat(event.actor()).isEqualTo(who.username());
                assertThat(event.party()).isEqualTo(step.ofSender() ? "POLICE" : "FORENSIC");
                assertThat(event.proof().kind()).isEqualTo(Proof.Kind.ACT);
                assertThat(audited(event.proof().reference())).isEqualTo(who.username());
            });
        }
    }

    @Test
    void shouldBeShownInOneClick() throws Exception {
        var id = offered();
        take(id, Step.ACCEPT, LAB);
        var record = handoffs.events(id).getLast().proof().reference();

        var page = mvc.perform(get("/handoffs/" + id).with(as(LAB)))
                .andReturn()
                .getResponse()
                .getContentAsString();

        assertThat(page)
                .contains("<details")
                .contains("what was done on a page or through the API")
                .contains("Said by lena")
                .contains("for Forensic")
                .contains("Record: " + record);
    }

    @Test
    void shouldNameTheTaskThatLedToAnOfferWhereThereIsOne() {
        var caseId = desk.newCase("robbery");
        var task = desk.task(caseId, "any", "Task_Any", "police.charging", null, 1);
        journeys.offer(caseId, "H-13", "CPS", desk.nextKey());
        desk.settle(task);
        journeys.offer(caseId, "H-13", "CPS", desk.nextKey());

        assertThat(handoffs.ofCase(caseId))
                .extracting(handOff ->
                        handoffs.events(handOff.id()).getFirst().proof().kind())
                .containsExactly(Proof.Kind.PROGRAM, Proof.Kind.TASK);
    }

    @ParameterizedTest
    @EnumSource(
            value = Step.class,
            mode = Mode.EXCLUDE,
            names = {"OFFER", "CONFER", "WITHDRAW", "ACCEPT_REFUSAL"})
    void shouldNotLetOurOwnProgramSpeakForTheReceiver(Step step) {
        assertThatThrownBy(() -> Move.of(step, new By(Handoffs.JOURNEY, Proof.program("step"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldNotKeepAStepWithoutAnActorOrARecord() {
        assertThatThrownBy(() -> new By(" ", Proof.act("1"))).isInstanceOf(IllegalArgumentException.class);
        for (var kind : Proof.Kind.values()) {
            assertThatThrownBy(() -> new By("lena", new Proof(kind, " ")))
                    .as(kind.name())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void shouldHoldForEveryStepThatAnyTestHasTaken() {
        var ofSender = EnumSet.allOf(Step.class).stream()
                .filter(Step::ofSender)
                .map(Step::name)
                .toArray(String[]::new);
        assertThat(jdbc.sql("""
                        select distinct step || ' ' || proof_kind from handoff.hand_off_event
                        where proof_kind = 'PROGRAM' and not step = any(?)
                        """).param(ofSender).query(String.class).list()).isEmpty();
    }

    private UUID offered() {
        var caseId = desk.newCase("robbery");
        handoffs.offer(Offer.of("H-12", caseId, "test:" + UUID.randomUUID()));
        return handoffs.ofCase(caseId).getFirst().id();
    }

    private void take(UUID id, Step step, Staff who) throws Exception {
        var page = "/handoffs/" + id + (step == Step.OFFER ? "/offer" : "");
        var reason = step == Step.ACCEPT_REFUSAL ? "not-needed" : "incomplete";
        var sent = post(page).with(as(who)).with(csrf());
        if (step != Step.OFFER) sent.param("step", step.name()).param("note", "So it is.");
        if (step.needsReasons()) sent.param("reasons", reason);
        if (step == Step.REDIRECT) sent.param("redirectTo", "CPS");
        mvc.perform(sent);
    }

    private String audited(String act) {
        return jdbc.sql("select username from access.audit where id = ?")
                .param(Long.parseLong(act))
                .query(String.class)
                .single();
    }
}
