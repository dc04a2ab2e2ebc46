package justice.throughline.devruntime;

import java.util.List;
import java.util.stream.Stream;

record BrokerPorts(int grpc, int rest, int management, int command, int internal, int search) {

    static List<BrokerPorts> pick(Ports ports, int brokers) {
        return Stream.generate(() -> pick(ports)).limit(brokers).toList();
    }

    private static BrokerPorts pick(Ports ports) {
        return new BrokerPorts(
                ports.pick(26500),
                ports.pick(8088),
                ports.pick(9600),
                ports.pick(26501),
                ports.pick(26502),
                ports.pick(8089));
    }
}
