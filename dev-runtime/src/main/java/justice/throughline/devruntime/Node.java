package justice.throughline.devruntime;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One broker's place among all, which find each other by the ports that they listen on. */
record Node(int id, ClusterSize size, List<BrokerPorts> all) {

    BrokerPorts ports() {
        return all.get(id);
    }

    /** What the broker's files are called by; the first one's as if it were the only one. */
    String name() {
        return id == 0 ? "zeebe" : "zeebe-" + (id + 1);
    }

    Map<String, String> environment() {
        return Map.of(
                "ZEEBE_BROKER_CLUSTER_NODEID", String.valueOf(id),
                "ZEEBE_BROKER_CLUSTER_CLUSTERSIZE", String.valueOf(size.brokers()),
                "ZEEBE_BROKER_CLUSTER_PARTITIONSCOUNT", String.valueOf(size.partitions()),
                "ZEEBE_BROKER_CLUSTER_REPLICATIONFACTOR", String.valueOf(size.replicas()),
                "ZEEBE_BROKER_CLUSTER_INITIALCONTACTPOINTS",
                        all.stream()
                                .map(ports -> Ports.LOOPBACK + ":" + ports.internal())
                                .collect(Collectors.joining(",")));
    }
}
