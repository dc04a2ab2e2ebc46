package justice.throughline.devruntime;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** The two ports at which clients ask an engine of several brokers; one broker alone is asked at its own. */
final class Fronts {

    private static final Duration TICK = Duration.ofSeconds(1);

    private final boolean several;
    private final int grpc;
    private final int rest;
    private final List<Front> open = new ArrayList<>();

    Fronts(Ports free, ClusterSize size) {
        several = size.brokers() > 1;
        grpc = several ? free.pick(26500) : 0;
        rest = several ? free.pick(8088) : 0;
    }

    int grpc(BrokerPorts first) {
        return several ? grpc : first.grpc();
    }

    int rest(BrokerPorts first) {
        return several ? rest : first.rest();
    }

    void open(List<Broker> brokers) throws IOException {
        if (several) {
            open.add(new Front(grpc, turns(brokers, BrokerPorts::grpc), TICK));
            open.add(new Front(rest, turns(brokers, BrokerPorts::rest), TICK));
        }
    }

    private static Turns turns(List<Broker> brokers, ToIntFunction<BrokerPorts> port) {
        return new Turns(brokers.stream()
                .map(broker -> new Gateway(port.applyAsInt(broker.ports()), broker::answers))
                .toList());
    }

    void close() throws IOException {
        for (Front front : open) {
            front.close();
        }
    }
}
