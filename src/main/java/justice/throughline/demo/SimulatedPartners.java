package justice.throughline.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import justice.throughline.handoffs.HandOffWords;
import justice.throughline.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/** The simulated systems of other agencies, each of which can be taken down and brought back. */
@Component
class SimulatedPartners {

    private static final ParameterizedTypeReference<Map<String, Boolean>> FLAGS = new ParameterizedTypeReference<>() {};

    /** @param name in words */
    record Line(String party, String name, boolean answering) {}

    private final @Nullable RestClient simulator;
    private final HandOffWords words;

    SimulatedPartners(@Value("${throughline.demo.partners-address:}") String address, HandOffWords words) {
        this.simulator = address.isBlank() ? null : RestClient.create(address);
        this.words = words;
    }

    /** None where nobody simulates them. */
    List<Line> all() {
        if (simulator == null) return List.of();
        var answering =
                Objects.requireNonNull(simulator.get().uri("/").retrieve().body(FLAGS));
        return answering.entrySet().stream()
                .map(each -> new Line(each.getKey(), words.party(each.getKey()), each.getValue()))
                .toList();
    }

    void takeDown(String party) {
        turn(party, "down");
    }

    void bringBack(String party) {
        turn(party, "up");
    }

    private void turn(String party, String way) {
        if (simulator == null) throw unknown(party);
        simulator
                .post()
                .uri("/{party}/{way}", party, way)
                .retrieve()
                .onStatus(HttpStatus.NOT_FOUND::equals, (request, response) -> {
                    throw unknown(party);
                })
                .toBodilessEntity();
    }

    private static Refusal unknown(String party) {
        return new Refusal(HttpStatus.NOT_FOUND, "demo-partner-unknown", party);
    }
}
