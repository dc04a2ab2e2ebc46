package justice.throughline.handoffs;

import static justice.throughline.access.People.COURT;
import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static justice.throughline.partners.Signed.signature;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.devruntime.partners.SimulatorKeys;
import justice.throughline.partners.Signatures;
import justice.throughline.shared.Evidence;
import justice.throughline.shared.ProofRecord;
import justice.throughline.shared.When;
import justice.throughline.testing.Desk;
import justice.throughline.testing.Said;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes any step of a hand-off from any state, on its page or by the message of a partner, and reads its page. */
class HandOffMoves {

    static final String TO_A_DESK = "H-12";
    static final String TO_A_PARTNER = "H-28";
    static final List<String> KINDS = List.of(TO_A_DESK, TO_A_PARTNER);
    static final Staff POLICE = caseworker("paul", "police.charging");
    static final Staff LAB = caseworker("lena", "forensic.intake");
    static final Staff PRISON = caseworker("pris", "prison.reception");

    private final Handoffs handoffs;
    private final HandOffWords words;
    private final SimulatorKeys keys;
    private final TransactionTemplate transaction;
    private final MockMvc mvc;
    private final Desk desk;
    private final EntityManager entities;
    private final JdbcClient jdbc;

    HandOffMoves(
            Handoffs handoffs,
            HandOffWords words,
            SimulatorKeys keys,
            TransactionTemplate transaction,
            MockMvc mvc,
            Desk desk,
            EntityManager entities,
            JdbcClient jdbc) {
        this.handoffs = handoffs;
        this.words = words;
        this.keys = keys;
        this.transaction = transaction;
        this.mvc = mvc;
        this.desk = desk;
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** What is for a desk lies on its list at once. */
    boolean canBeIn(String kind, State state) {
        return !kind.equals(TO_A_DESK) || state != State.OFFERED;
    }

    /** A new one that stands there. */
    UUID inState(String kind, State state) {
        var start = kind.equals(TO_A_DESK) ? State.DELIVERED : State.OFFERED;
        var path = Objects.requireNonNull(paths(start).get(state));
        return Objects.requireNonNull(transaction.execute(status -> {
            var id = offered(kind, desk.newCase("robbery"));
            path.forEach(step -> handoffs.take(id, said(step)));
            // what waits for the partner's system stays away from it
            entities.flush();
            jdbc.sql("update exchange.outbox set state = 'BY_HAND' where hand_off_id = ?")
                    .param(id)
                    .update();
            return id;
        }));
    }

    /** What the partner says after this is kept beside what the sender has done, and is no decision any more. */
    boolean isLate(State state, Step step) {
        return state == State.WITHDRAWN && Set.of(Step.DELIVER, Step.VALIDATE).contains(step);
    }

    void onThePage(UUID id, Step step) throws Exception {
        var sent = post("/handoffs/" + id + (step == Step.OFFER ? "/offer" : ""))
                .with(as(whoMay(id, step)))
                .with(csrf());
        if (step != Step.OFFER) sent.param("step", step.name()).param("note", "So it is.");
        if (step.needsReasons()) sent.param("reasons", reason(step));
        if (step == Step.REDIRECT) sent.param("redirectTo", "CPS");
        mvc.perform(sent);
    }

    /** One whose acceptance the sender wrote down, and a colleague confirmed. */
    UUID answeredByHand() throws Exception {
        var id = inState(TO_A_PARTNER, State.OFFERED);
        mvc.perform(post("/api/handoffs/" + id + "/answers")
                .contentType("application/json")
                .content("""
                        {"step": "ACCEPT", "told": {"reference": "HMP-17", "by": "The governor", "way": "email",
                         "on": "2026-11-30"}}""")
                .with(as(COURT))
                .with(csrf()));
        var answer = jdbc.sql("select id from handoffs.answer_by_hand where hand_off_id = ?")
                .param(id)
                .query(Long.class)
                .single();
        mvc.perform(post("/api/handoffs/" + id + "/answers/" + answer)
                .contentType("application/json")
                .content("{\"decision\": \"confirm\"}")
                .with(as(caseworker("cara", "court.results")))
                .with(csrf()));
        return id;
    }

    void toldByAPartner(UUID id, Step step) throws Exception {
        var handOff = handoffs.detail(id).handOff();
        tells(handOff.to(), "stepped", """
                {"handOffId":"%s","attempt":%d,"step":"%s","reasons":["%s"],"note":"x","redirectTo":"PROBATION"}""".formatted(id, handOff.attempt(), step, "incomplete"));
    }

    String page(UUID id) throws Exception {
        return read("/handoffs/" + id);
    }

    String read(String path) throws Exception {
        return mvc.perform(get(path).with(as(MANAGER)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** What the page says of who took it, for whom and when. */
    String said(HandOffEvent event) {
        var party = event.party().equals(Evidence.PROGRAM) ? "for itself" : "for " + words.party(event.party());
        return "Said by %s, %s, %s".formatted(words.actor(event.actor()), party, When.moment(event.at()));
    }

    /** What the page says that the record says. */
    List<String> shown(ProofRecord record) {
        return Stream.of(
                        record.what(),
                        record.by() == null ? null : "By " + record.by(),
                        record.at() == null ? null : When.moment(record.at()),
                        record.digest())
                .filter(Objects::nonNull)
                .toList();
    }

    String partyOf(UUID id, Step step) {
        var handOff = handoffs.detail(id).handOff();
        return step.ofSender() ? handOff.from() : handOff.to();
    }

    UUID offered(String kind, UUID caseId) {
        handoffs.offer(Offer.of(kind, caseId, "test:" + UUID.randomUUID()), Said.by("test"));
        return last(caseId);
    }

    UUID last(UUID caseId) {
        return handoffs.ofCase(caseId).getLast().id();
    }

    private Staff whoMay(UUID id, Step step) {
        var handOff = handoffs.detail(id).handOff();
        if (!handOff.from().equals("POLICE")) return step.ofSender() ? COURT : PRISON;
        return step.ofSender() ? POLICE : LAB;
    }

    void tells(String partner, String type, String data) throws Exception {
        var body = """
                {"specversion":"1.0","id":"%s","type":"justice.throughline.handoff.%s.v1","source":"urn:partner:x",\
                "datacontenttype":"application/json","data":%s}""".formatted(UUID.randomUUID(), type, data).getBytes(StandardCharsets.UTF_8);
        mvc.perform(post("/api/handoffs/inbox/" + partner)
                .contentType("application/cloudevents+json")
                .content(body)
                .header(Signatures.HEADER, signature(keys.partners(), body)));
    }

    /** The shortest way to each state that can be reached from there. */
    private static Map<State, List<Step>> paths(State start) {
        var paths = new EnumMap<State, List<Step>>(State.class);
        var open = new ArrayDeque<State>(List.of(start));
        paths.put(start, List.of());
        while (!open.isEmpty()) {
            var state = open.poll();
            // what is said of it from then on is written down and changes nothing
            if (state == State.WITHDRAWN) continue;
            for (var step : Step.values()) {
                if (!step.allowedFrom(state) || paths.containsKey(step.target())) continue;
                var path = new ArrayList<>(paths.getOrDefault(state, List.of()));
                path.add(step);
                paths.put(step.target(), path);
                open.add(step.target());
            }
        }
        return paths;
    }

    static Move said(Step step) {
        return Move.of(step, Said.by("test"))
                .because(step.needsReasons() ? Set.of(reason(step)) : Set.of(), "So it is.")
                .to(step == Step.REDIRECT ? "CPS" : null);
    }

    private static String reason(Step step) {
        return step == Step.ACCEPT_REFUSAL ? "not-needed" : "incomplete";
    }

    static Staff caseworker(String username, String desk) {
        return new Staff(username, username, Set.of(desk), Set.of(Role.CASEWORKER));
    }
}
