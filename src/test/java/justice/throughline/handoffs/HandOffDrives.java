package justice.throughline.handoffs;

import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import justice.throughline.access.Staff;
import justice.throughline.casefile.OutcomeFollowed;
import justice.throughline.devruntime.partners.Misbehaviour;
import justice.throughline.devruntime.partners.PartnerSimulator;
import justice.throughline.shared.DoneJob;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.Proof;
import justice.throughline.tasks.Completions;
import justice.throughline.tasks.TaskDesk;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskPartners;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Goes through each door to the ledger of hand-offs, as people, programs, partners and journeys do. */
class HandOffDrives {

    private static final Staff PROSECUTOR = HandOffMoves.caseworker("priya", "cps.charging");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** @param step the last of this kind is looked at */
    record Taken(UUID handOff, Step step, String who, String party, Proof.Kind proof) {}

    /** Than its receipt: a decision that comes before it proves the delivery, too. */
    private final Handoffs handoffs;

    private final JourneyHandOffs journeys;
    private final JourneyOutcomes outcomes;
    private final RefusedHandOffs refused;
    private final EffectsOfHandOffs lost;
    private final TaskDesk tasks;
    private final Completions completions;
    private final PartnerSimulator simulator;
    private final ApplicationEventPublisher news;
    private final TransactionTemplate transaction;
    private final MockMvc mvc;
    private final Desk desk;
    private final HandOffMoves moves;

    HandOffDrives(
            Handoffs handoffs,
            JourneyHandOffs journeys,
            JourneyOutcomes outcomes,
            RefusedHandOffs refused,
            EffectsOfHandOffs lost,
            TaskDesk tasks,
            Completions completions,
            PartnerSimulator simulator,
            ApplicationEventPublisher news,
            TransactionTemplate transaction,
            MockMvc mvc,
            Desk desk,
            AutowireCapableBeanFactory beans) {
        this.handoffs = handoffs;
        this.journeys = journeys;
        this.outcomes = outcomes;
        this.refused = refused;
        this.lost = lost;
        this.tasks = tasks;
        this.completions = completions;
        this.simulator = simulator;
        this.news = news;
        this.transaction = transaction;
        this.mvc = mvc;
        this.desk = desk;
        this.moves = beans.createBean(HandOffMoves.class);
    }

    Taken through(HandOffDoor door) throws Exception {
        var caseId = desk.newCase("robbery");
        return switch (door) {
            case PAGE -> onThePage(caseId);
            case PAGE_OFFERING_AGAIN -> againOnThePage();
            case API -> byTheApi(caseId);
            case MESSAGE_OF_A_STEP -> takenBackByAPartner(caseId);
            case MESSAGE_OF_AN_OFFER -> offeredByAPartner(caseId);
            case RECEIPT -> received(caseId);
            case LIST_OF_A_DESK ->
                new Taken(
                        moves.offered(HandOffMoves.TO_A_DESK, caseId),
                        Step.DELIVER,
                        "desk",
                        Evidence.PROGRAM,
                        Proof.Kind.LIST);
            case JOURNEY_AFTER_A_TASK -> afterATask(caseId);
            case JOURNEY_BESIDE_A_TASK -> besideATask(caseId);
            case JOURNEY_BY_ITSELF -> byItself(Step.OFFER, byJourney(caseId));
            case JOURNEY_OFFERING_AGAIN -> againByJourney(caseId);
            case JOURNEY_WITHDRAWING -> withdrawn(caseId);
            case JOURNEY_OVERTAKEN -> overtaken(caseId);
            case JOURNEY_MADE_AGAIN -> madeAgain(caseId);
            case TASK_OF_THE_RECEIVER -> confirmed(caseId);
            case TASK_THAT_ASKS -> answered(caseId);
            case TASK_OF_A_REFUSAL -> refusalAccepted(caseId);
            case DECISION -> decided(caseId);
            case DECISION_BEFORE_ACCEPTANCE -> decidedBefore(caseId);
            case ANSWER_BY_HAND -> new Taken(moves.answeredByHand(), Step.ACCEPT, "cara", "PRISON", Proof.Kind.ACT);
            case BY_HAND -> carried(caseId);
        };
    }

    private Taken onThePage(UUID caseId) throws Exception {
        var id = moves.offered(HandOffMoves.TO_A_DESK, caseId);
        moves.onThePage(id, Step.WITHDRAW);
        return new Taken(id, Step.WITHDRAW, "paul", "POLICE", Proof.Kind.ACT);
    }

    private Taken againOnThePage() throws Exception {
        var id = moves.inState(HandOffMoves.TO_A_DESK, State.REFUSED);
        moves.onThePage(id, Step.OFFER);
        return new Taken(id, Step.OFFER, "paul", "POLICE", Proof.Kind.ACT);
    }

    private Taken byTheApi(UUID caseId) throws Exception {
        mvc.perform(post("/api/handoffs")
                .with(as(MANAGER))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"caseId\":\"%s\",\"kind\":\"H-12\",\"key\":\"%s\"}".formatted(caseId, UUID.randomUUID())));
        return new Taken(moves.last(caseId), Step.OFFER, "morgan", "POLICE", Proof.Kind.ACT);
    }

    private Taken offeredByAPartner(UUID caseId) throws Exception {
        var id = UUID.randomUUID();
        moves.tells("PROBATION", "offered", """
                {"handOffId":"%s","kind":"H-36","attempt":1,"caseId":"%s","from":"PROBATION","to":"COURT",\
                "urgency":"standard","classification":"OFFICIAL-SENSITIVE","lawfulBasis":"legal-proceedings","grounds":[],\
                "artefacts":[{"type":"BREACH","name":"report","sha256":"%s","size":1}],"payload":{}}""".formatted(id, caseId, "a".repeat(64)));
        return new Taken(id, Step.OFFER, "partner:PROBATION", "PROBATION", Proof.Kind.MESSAGE);
    }

    private Taken takenBackByAPartner(UUID caseId) throws Exception {
        var id = offeredByAPartner(caseId).handOff();
        moves.tells("PROBATION", "stepped", "{\"handOffId\":\"%s\",\"attempt\":1,\"step\":\"WITHDRAW\"}".formatted(id));
        return new Taken(id, Step.WITHDRAW, "partner:PROBATION", "PROBATION", Proof.Kind.MESSAGE);
    }

    private Taken received(UUID caseId) {
        simulator.behave(DeskPartners.ANSWERS_LATER);
        try {
            var id = moves.offered(HandOffMoves.TO_A_PARTNER, caseId);
            await().atMost(PATIENCE)
                    .until(() -> handoffs.events(id).stream().anyMatch(event -> event.step() == Step.DELIVER));
            return new Taken(id, Step.DELIVER, "partner:PRISON", "PRISON", Proof.Kind.RECEIPT);
        } finally {
            simulator.behave(Misbehaviour.NONE);
        }
    }

    private Taken afterATask(UUID caseId) {
        var step = desk.step(caseId, "charging", "Task_SendFile");
        completedIn(step, caseId, "charging", "Task_Any", HandOffMoves.POLICE);
        journeys.offer(caseId, "H-13", "CPS", step, step);
        var id = moves.last(caseId);
        return new Taken(id, Step.OFFER, Handoffs.JOURNEY, "POLICE", Proof.Kind.TASK);
    }

    /** What was done in another run did not lead the journey here, whatever process that was of. */
    private Taken besideATask(UUID caseId) {
        completed(caseId, "investigation", "Task_Any", HandOffMoves.POLICE, Map.of());
        return byItself(Step.OFFER, byJourney(caseId));
    }

    private Taken byItself(Step step, UUID id) {
        return new Taken(id, step, Handoffs.JOURNEY, Evidence.PROGRAM, Proof.Kind.PROGRAM);
    }

    private Taken againByJourney(UUID caseId) {
        var id = byJourney(caseId);
        handoffs.take(id, HandOffMoves.said(Step.REFUSE));
        var step = desk.step(caseId, "acceptance", "Task_OfferAgain");
        journeys.offerAgain(id + ":1", step, step);
        return byItself(Step.OFFER, id);
    }

    private Taken withdrawn(UUID caseId) {
        var id = byJourney(caseId);
        var step = desk.step(caseId, "acceptance", "Task_WithdrawOffer");
        journeys.withdraw(id + ":1", step, step);
        return byItself(Step.WITHDRAW, id);
    }

    private Taken overtaken(UUID caseId) {
        var id = byJourney(caseId);
        var step = "journey:" + desk.step(caseId, "criminal-journey", "Task_FollowPublished");
        transaction.executeWithoutResult(status -> news.publishEvent(new OutcomeFollowed(caseId, step, false)));
        return byItself(Step.WITHDRAW, id);
    }

    private Taken madeAgain(UUID caseId) {
        var step = desk.step(caseId, "charging", "Task_SendFile");
        var headers = Map.of("kind", "H-13", "to", "CPS", "awaited", "true");
        lost.again(new DoneJob(step, caseId, step, step, Instant.now(), false, headers, Map.of(), Map.of()));
        return byItself(Step.OFFER, moves.last(caseId));
    }

    private Taken confirmed(UUID caseId) {
        var id = moves.offered(HandOffMoves.TO_A_DESK, caseId);
        completed(caseId, "any", "Task_Any", HandOffMoves.LAB, Map.of());
        return new Taken(id, Step.ACCEPT, "lena", "FORENSIC", Proof.Kind.TASK);
    }

    private Taken answered(UUID caseId) {
        var id = byJourney(caseId);
        completed(caseId, "acceptance", "Task_TriageWork", PROSECUTOR, Map.of("receiverAnswer", "accepted"));
        return new Taken(id, Step.ACCEPT, "priya", "CPS", Proof.Kind.TASK);
    }

    private Taken refusalAccepted(UUID caseId) {
        var id = moves.offered(HandOffMoves.TO_A_DESK, caseId);
        handoffs.take(id, HandOffMoves.said(Step.REFUSE));
        var task = completed(caseId, "any", "Task_Any", HandOffMoves.POLICE, Map.of());
        refused.settle(caseId, id + ":1", "not-needed", task);
        return new Taken(id, Step.ACCEPT_REFUSAL, "paul", "POLICE", Proof.Kind.TASK);
    }

    private Taken decided(UUID caseId) {
        var step = desk.step(caseId, "charging", "Task_SendFile");
        journeys.offer(caseId, "H-13", "CPS", step, step);
        completed(caseId, "acceptance", "Task_TriageWork", PROSECUTOR, Map.of("receiverAnswer", "accepted"));
        completedIn(step, caseId, "charging", "Task_Any", PROSECUTOR);
        outcomes.record(caseId, "charged", "journey:" + desk.nextKey(), step);
        var id = moves.last(caseId);
        return new Taken(id, Step.FINISH, "priya", "CPS", Proof.Kind.TASK);
    }

    /** The task was there before the offer: whoever completes it confirms no receipt. */
    private Taken decidedBefore(UUID caseId) {
        var step = desk.step(caseId, "charging", "Task_SendFile");
        var task = task(caseId, "charging", "Task_Any", PROSECUTOR);
        desk.inRun(task, step);
        journeys.offer(caseId, "H-13", "CPS", step, step);
        completed(task, caseId, PROSECUTOR, Map.of());
        outcomes.record(caseId, "charged", "journey:" + desk.nextKey(), step);
        var id = moves.last(caseId);
        handoffs.take(id, HandOffMoves.said(Step.ACCEPT));
        return new Taken(id, Step.FINISH, "priya", "CPS", Proof.Kind.TASK);
    }

    private Taken carried(UUID caseId) throws Exception {
        simulator.kill();
        try {
            var id = moves.offered(HandOffMoves.TO_A_PARTNER, caseId);
            mvc.perform(post("/handoffs/" + id + "/by-hand").with(as(MANAGER)).with(csrf()));
            return new Taken(id, Step.DELIVER, "morgan", "PRISON", Proof.Kind.ACT);
        } finally {
            simulator.revive();
        }
    }

    private UUID byJourney(UUID caseId) {
        var step = desk.step(caseId, "charging", "Task_SendFile");
        journeys.offer(caseId, "H-13", "CPS", step, step);
        return moves.last(caseId);
    }

    /** The process of such a task has its key. */
    private long completed(UUID caseId, String process, String element, Staff by, Map<String, String> answers) {
        return completed(task(caseId, process, element, by), caseId, by, answers);
    }

    /** In the run of this step. */
    private void completedIn(long step, UUID caseId, String process, String element, Staff by) {
        var task = task(caseId, process, element, by);
        desk.inRun(task, step);
        completed(task, caseId, by, Map.of());
    }

    private long task(UUID caseId, String process, String element, Staff by) {
        return desk.task(caseId, process, element, by.desks().iterator().next(), null, 1);
    }

    private long completed(long task, UUID caseId, Staff by, Map<String, String> answers) {
        tasks.complete(task, by, answers);
        desk.ended(task, by.number());
        completions.await(caseId);
        return task;
    }
}
