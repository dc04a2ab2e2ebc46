package justice.throughline.devruntime;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All brokers of one engine. */
record Brokers(List<Broker> all) {

    /** Starts all and waits until each partition has a leader: one alone may never have one. */
    void start() throws IOException, InterruptedException {
        for (Broker broker : all) {
            broker.launch(Map.of());
        }
        for (Broker broker : all) {
            broker.awaitReady();
        }
    }

    void start(int id, Map<String, String> furtherEnvironment) throws IOException, InterruptedException {
        all.get(id).launch(furtherEnvironment);
        all.get(id).awaitReady();
    }

    Broker get(int id) {
        return all.get(id);
    }

    /** Who leads a partition, as the first broker that answers knows it; nothing while none does, or nobody leads. */
    Optional<Integer> leader(int partition) throws InterruptedException {
        for (Broker broker : all) {
            Optional<Topology> topology = broker.topology();
            if (topology.isPresent()) {
                return topology.get().leader(partition);
            }
        }
        return Optional.empty();
    }

    void stop() throws InterruptedException {
        for (Broker broker : all) {
            broker.tellToStop();
        }
        for (Broker broker : all) {
            broker.awaitStopped();
        }
    }

    Stream<ProcessHandle> handles() {
        return all.stream().flatMap(broker -> broker.handle().stream());
    }
}
