package justice.throughline.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Clock and purge, as newer brokers have them on their monitoring port. */
final class MonitoringApi {

    private final Broker broker;
    private final EngineClock clock;
    private final Purge purge;

    MonitoringApi(Broker broker, EngineClock clock, Purge purge) {
        this.broker = broker;
        this.clock = clock;
        this.purge = purge;
    }

    List<Route> routes() {
        return List.of(
                Route.of("GET", "/v2/topology", (request, key) -> topology()),
                Route.of("GET", "/actuator/clock", (request, key) -> clock()),
                Route.of("POST", "/actuator/clock/add", (request, key) -> advance(request.json())),
                Route.of("DELETE", "/actuator/clock", (request, key) -> reset()),
                Route.of("POST", "/actuator/cluster/purge", (request, key) -> purge()));
    }

    /** The broker's, and the number of the last purge, for which the client waits there. */
    private Answer topology() throws IOException, InterruptedException {
        ObjectNode topology = broker.topology().deepCopy();
        return Answer.json(topology.put("lastCompletedChangeId", Long.toString(purge.lastChange())));
    }

    private Answer clock() {
        Instant now = clock.now();
        return Answer.json(JsonNodeFactory.instance
                .objectNode()
                .put("epochMilli", now.toEpochMilli())
                .put("instant", now.toString()));
    }

    private Answer advance(JsonNode request) throws IOException, InterruptedException {
        clock.advance(Duration.ofMillis(request.path("offsetMilli").asLong()));
        return clock();
    }

    private Answer reset() throws IOException, InterruptedException {
        clock.reset();
        return clock();
    }

    private Answer purge() throws IOException, InterruptedException {
        return Answer.json(JsonNodeFactory.instance.objectNode().put("changeId", purge.run()));
    }
}
