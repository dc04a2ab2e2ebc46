package justice.throughline.devruntime.partners;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What one partner has received and decided. It lives on while the partner is "dead". */
final class Memory {

    private static final ZoneId BRITISH = ZoneId.of("Europe/London");

    /** An offer as the partner counts it. */
    record Count(String kind, String day) {}

    /** What it was offered: a hand-off and its attempt. */
    record Offered(String handOffId, int attempt) {}

    private final Map<String, Offered> messages = new ConcurrentHashMap<>();
    private final Map<Offered, Count> work = new ConcurrentHashMap<>();
    private final Map<Offered, String> decisions = new ConcurrentHashMap<>();
    private final AtomicInteger doubles = new AtomicInteger();

    /** @return whether this message is new */
    synchronized boolean keep(JsonNode event) {
        var data = event.path("data");
        var offered = new Offered(
                data.path("handOffId").asText(), data.path("attempt").asInt());
        if (messages.putIfAbsent(event.path("id").asText(), offered) != null) return false;
        var day = OffsetDateTime.parse(event.path("time").asText())
                .atZoneSameInstant(BRITISH)
                .toLocalDate();
        if (work.putIfAbsent(offered, new Count(data.path("kind").asText(), day.toString())) != null) {
            doubles.incrementAndGet();
        }
        return true;
    }

    void decided(Offered offered, String step) {
        decisions.put(offered, step);
    }

    int received() {
        return work.size();
    }

    /** Pieces of work that were begun twice: the damage that must not happen. */
    int doubles() {
        return doubles.get();
    }

    /** Received, accepted and refused of each kind and day. */
    Map<Count, int[]> statement() {
        var counts = new HashMap<Count, int[]>();
        work.forEach((offered, count) -> {
            var row = counts.computeIfAbsent(count, each -> new int[3]);
            row[0]++;
            var step = decisions.get(offered);
            if (step != null) row[step.equals("ACCEPT") ? 1 : 2]++;
        });
        return counts;
    }
}
