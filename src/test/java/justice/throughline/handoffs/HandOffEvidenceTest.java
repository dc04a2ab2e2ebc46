package justice.throughline.handoffs;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;
import justice.throughline.shared.ProofRecords;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import justice.throughline.testing.ProofLookup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever happens to a hand-off, through whichever door, keeps who said it, for which party, when, and the record that
 * proves it; there is no change without, and the page shows it.
 */
@DeskTest
class HandOffEvidenceTest {

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private Desk desk;

    @Autowired
    private ProofRecords shown;

    @Autowired
    private JdbcClient jdbc;

    private HandOffMoves moves;

    @BeforeEach
    void begin() {
        moves = beans.createBean(HandOffMoves.class);
    }

    @Test
    void shouldKnowEveryDoorToTheLedger() {
        var ledger = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("justice.throughline")
                .get(Handoffs.class);

        var doors = ledger.getMethodCallsToSelf().stream()
                .filter(call -> Set.of("take", "offer", "offerAgain").contains(call.getName()))
                .filter(call -> !call.getOriginOwner().equals(ledger))
                .filter(call -> resideInAPackage("justice.throughline..").test(call.getOriginOwner()))
                .map(call -> call.getOriginOwner().getSimpleName() + "."
                        + call.getOrigin().getName())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(doors)
                .isEqualTo(Arrays.stream(HandOffDoor.values())
                        .map(HandOffDoor::entry)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeKeptThroughEveryDoor(HandOffDoor door) throws Exception {
        var taken = beans.createBean(HandOffDrives.class).through(door);

        var event = handoffs.events(taken.handOff()).stream()
                .filter(each -> each.step() == taken.step())
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(event.actor()).isEqualTo(taken.who());
        assertThat(event.party()).isEqualTo(taken.party());
        assertThat(event.proof().kind()).isEqualTo(taken.proof());
        assertThat(records().author(event.proof()))
                .isEqualTo(door == HandOffDoor.JOURNEY_AFTER_A_TASK ? "paul" : taken.who());
        var record = Objects.requireNonNull(shown.of(event.actor(), event.proof()), "what the record says");
        assertThat(moves.page(taken.handOff())).contains(moves.said(event)).contains(moves.shown(record));
    }

    /** Of a party that works here, and of one with a system of its own, whose sender writes down what it was told. */
    @ParameterizedTest
    @EnumSource
    void shouldBeKeptOfEachTransitionOnThePage(State state) throws Exception {
        for (var kind : HandOffMoves.KINDS) {
            for (var step : Step.values()) {
                if (!moves.canBeIn(kind, state)) continue;
                var id = moves.inState(kind, state);
                assertThat(handoffs.detail(id).handOff().state()).isEqualTo(state);
                var before = handoffs.events(id).size();

                moves.onThePage(id, step);

                assertKept(id, before, step, step.pathFrom(state).isPresent(), Proof.Kind.ACT);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeKeptOfEachTransitionThatAPartnerTells(State state) throws Exception {
        for (var step : Step.values()) {
            var id = moves.inState(HandOffMoves.TO_A_PARTNER, state);
            assertThat(handoffs.detail(id).handOff().state()).isEqualTo(state);
            var before = handoffs.events(id).size();

            moves.toldByAPartner(id, step);

            var taken = handoffs.events(id).size() > before;
            assertKept(id, before, step, taken, Proof.Kind.MESSAGE);
            assertThat(taken)
                    .as("%s from %s", step, state)
                    .isEqualTo(!step.ofSender() && step.pathFrom(state).isPresent() && !moves.isLate(state, step));
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldBeAskedForByTheRecordItself(Step step) {
        var id = desk.handOff(desk.newCase("robbery"));
        var ours = Set.of(Step.OFFER, Step.WITHDRAW, Step.CORRECT).contains(step);

        if (ours) insert(id, step, "journey", Evidence.PROGRAM, "PROGRAM", "1");
        else assertRefused(id, step, "journey", Evidence.PROGRAM, "PROGRAM", "1");
        assertRefused(id, step, "journey", "POLICE", "PROGRAM", "1");
        if (step == Step.DELIVER) insert(id, step, "desk", Evidence.PROGRAM, "LIST", "cps.charging");
        else assertRefused(id, step, "desk", Evidence.PROGRAM, "LIST", "cps.charging");
        assertRefused(id, step, "desk", "CPS", "LIST", "cps.charging");
        assertRefused(id, step, "lena", null, "ACT", "1");
        assertRefused(id, step, "lena", "POLICE", null, "1");
        assertRefused(id, step, "lena", "POLICE", "ACT", "");
        assertRefused(id, step, "", "POLICE", "ACT", "1");
        insert(id, step, "lena", "POLICE", "ACT", "1");
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"OFFER", "CONFER", "WITHDRAW", "ACCEPT_REFUSAL"})
    void shouldNotLetOurOwnProgramSpeakForTheReceiver(Step step) {
        assertThatThrownBy(() -> Move.of(step, new By(Handoffs.JOURNEY, Proof.program("step"))))
                .isInstanceOf(IllegalArgumentException.class);
        if (step == Step.DELIVER) return;
        assertThatThrownBy(() -> Move.of(step, new By("desk", Proof.list("cps.charging"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldLetAListProveOnlyWhatOurOwnProgramDid() {
        assertThatThrownBy(() -> new Evidence("desk", "CPS", Proof.list("cps.charging")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void shouldSayThatThroughlinePutItOnTheListAndNobodyThereHasIt() throws Exception {
        var caseId = desk.newCase("robbery");
        var id = moves.offered(HandOffMoves.TO_A_DESK, caseId);

        assertThat(moves.page(id))
                .contains("Said by Throughline, for itself", "Put on the list", "On their list")
                .contains("Throughline put it on the list of Forensic intake desk")
                .contains("Nobody there has said that they have it.")
                .doesNotContain("for Forensic", ">Delivered<", ">Deliver<");
        assertThat(moves.read("/cases/" + caseId))
                .contains("Throughline put it on the list of Forensic intake desk")
                .doesNotContain("Forensics: Delivered");
        assertThat(moves.read("/handoffs/" + id + "/sheet")).contains("On their list, offered once");
        assertThat(moves.read("/handoffs?kind=H-12&state=DELIVERED")).contains("On their list</strong>");
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

    private void assertKept(UUID id, int before, Step step, boolean possible, Proof.Kind proof) throws Exception {
        // a partner's own system may have answered meanwhile
        var since = handoffs.events(id).stream()
                .skip(before)
                .filter(event -> proof == Proof.Kind.MESSAGE || !event.actor().startsWith("partner:"))
                .toList();
        var steps = EnumSet.noneOf(Step.class);
        since.forEach(event -> steps.add(event.step()));
        assertThat(steps.contains(step)).as(step.name()).isEqualTo(possible);
        var page = since.isEmpty() ? "" : moves.page(id);
        for (var event : since) {
            assertThat(page).contains(moves.said(event));
            if (event.step() == Step.DELIVER && event.actor().equals("desk")) continue;
            assertThat(event.proof().kind()).isEqualTo(proof);
            assertThat(event.actor()).isEqualTo(records().author(event.proof()));
            assertThat(event.party()).isEqualTo(moves.partyOf(id, event.step()));
        }
    }

    private void assertRefused(
            UUID id, Step step, String actor, @Nullable String party, @Nullable String proof, String record) {
        assertThatThrownBy(() -> insert(id, step, actor, party, proof, record))
                .as("%s by %s for %s, proven by %s %s", step, actor, party, proof, record)
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private void insert(
            UUID id, Step step, String actor, @Nullable String party, @Nullable String proof, String record) {
        jdbc.sql("""
                        insert into handoffs.hand_off_event (hand_off_id, attempt, at, step, state, to_agency, owner_desk,
                            actor, party, proof_kind, proof_ref)
                        values (:id, 1, now(), :step, 'DELIVERED', 'CPS', 'cps.charging', :actor, :party, :proof, :record)
                        """)
                .param("id", id)
                .param("step", step.name())
                .param("actor", actor)
                .param("party", party)
                .param("proof", proof)
                .param("record", record)
                .update();
    }

    private ProofLookup records() {
        return new ProofLookup(jdbc);
    }
}
