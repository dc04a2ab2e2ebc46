package justice.throughline.devruntime.partners;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * One agency: takes what it is offered, thinks about it, and says yes or no with the catalogue's reasons. What it has taken
 * it finishes at once, except work that is a decision: nobody here makes one.
 */
final class SimulatedPartner {

    private static final String STEPPED = "justice.throughline.handoff.stepped.v1";
    private static final String STATEMENT = "justice.throughline.handoff.statement.v1";
    private static final Set<String> WITH_SCHEDULE = Set.of("H-13", "H-17");
    /** The kinds that the catalogue has as done by an outcome. */
    private static final Set<String> DECISIONS = Set.of("H-13", "H-14");

    private static final String SCHEDULE = "MG6C";

    private final String party;
    private final Replies replies;
    private final Random random;
    private final Memory memory = new Memory();

    SimulatedPartner(String party, Replies replies, Random random) {
        this.party = party;
        this.replies = replies;
        this.random = random;
    }

    String party() {
        return party;
    }

    Memory memory() {
        return memory;
    }

    /** Keeps the message and, the first time, answers in its own time. */
    void receive(JsonNode event, Misbehaviour misbehaviour) {
        if (!event.path("type").asText().contains(".offered.") || !memory.keep(event)) return;
        var data = event.path("data");
        var offered = new Memory.Offered(
                data.path("handOffId").asText(), data.path("attempt").asInt());
        if (refuses(data, misbehaviour.refused())) {
            memory.decided(offered, "REFUSE");
            tell(offered, "REFUSE", refusal(data), misbehaviour);
        } else {
            memory.decided(offered, "ACCEPT");
            tell(offered, "ACCEPT", Map.of(), misbehaviour);
            tell(offered, "START", Map.of(), misbehaviour);
            if (!DECISIONS.contains(data.path("kind").asText())) tell(offered, "FINISH", Map.of(), misbehaviour);
        }
    }

    void state() {
        memory.statement().forEach((count, numbers) -> {
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("kind", count.kind());
            data.put("day", count.day());
            data.put("received", numbers[0]);
            data.put("accepted", numbers[1]);
            data.put("refused", numbers[2]);
            replies.send(party, STATEMENT, data, Duration.ZERO, false);
        });
    }

    private void tell(Memory.Offered offered, String step, Map<String, Object> more, Misbehaviour misbehaviour) {
        Map<String, Object> data = new LinkedHashMap<>(more);
        data.put("handOffId", offered.handOffId());
        data.put("attempt", offered.attempt());
        data.put("step", step);
        var after = random.nextDouble() < misbehaviour.reordered() ? misbehaviour.delay() : Duration.ZERO;
        replies.send(party, STEPPED, data, after, random.nextDouble() < misbehaviour.twice());
    }

    /** The same hand-off is always judged alike, so that a repair is what changes the answer. */
    private static boolean refuses(JsonNode data, double share) {
        var luck = Math.floorMod(data.path("handOffId").asText().hashCode(), 1000) / 1000.0;
        if (luck >= share) return false;
        return WITH_SCHEDULE.contains(data.path("kind").asText())
                ? !hasSchedule(data)
                : data.path("attempt").asInt() == 1;
    }

    private static boolean hasSchedule(JsonNode data) {
        return data.path("artefacts")
                .valueStream()
                .anyMatch(each -> each.path("type").asText().equals(SCHEDULE));
    }

    private static Map<String, Object> refusal(JsonNode data) {
        return WITH_SCHEDULE.contains(data.path("kind").asText())
                ? Map.of(
                        "reasons",
                        List.of("no-disclosure-schedule"),
                        "note",
                        "The disclosure schedule (MG6C) is missing from the file.")
                : Map.of("reasons", List.of("incomplete"), "note", "Something that we need is missing.");
    }
}
