package justice.throughline.devruntime;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** What a broker says of all brokers that it knows. */
@JsonIgnoreProperties(ignoreUnknown = true)
record Topology(List<Member> brokers) {

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Member(int nodeId, List<Part> partitions) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Part(int partitionId, String role, String health) {

        boolean leads() {
            return "leader".equals(role);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();

    static Topology of(String json) throws IOException {
        return JSON.readValue(json, Topology.class);
    }

    /** Whether this broker has begun with its partitions, and each of those is led by somebody. */
    boolean ready(int nodeId) {
        return brokers.stream()
                .filter(member ->
                        member.nodeId() == nodeId && !member.partitions().isEmpty())
                .flatMap(member -> member.partitions().stream())
                .map(part -> "healthy".equals(part.health())
                        && leader(part.partitionId()).isPresent())
                .reduce(Boolean::logicalAnd)
                .orElse(false);
    }

    Optional<Integer> leader(int partition) {
        return brokers.stream()
                .filter(member ->
                        member.partitions().stream().anyMatch(part -> part.partitionId() == partition && part.leads()))
                .map(Member::nodeId)
                .findFirst();
    }
}
