package justice.throughline.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import justice.throughline.shared.MovableClock;
import justice.throughline.shared.Refusal;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Moves the demo's time: the engine's clock and the application's together. Only forward, since the engine's timers do
 * not follow it back; a restart brings real time again.
 */
@Component
@ConditionalOnProperty("throughline.runtime.management-address")
class TimeMachine {

    private static final String CLOCK = "/actuator/clock";

    private final MovableClock clock;
    private final List<RestClient> brokers;

    /** @param addresses of all brokers of the engine, for operators, between commas */
    TimeMachine(MovableClock clock, @Value("${throughline.runtime.management-address}") List<String> addresses) {
        this.clock = clock;
        this.brokers = addresses.stream().map(RestClient::create).toList();
    }

    Instant now() {
        return clock.instant();
    }

    /** The engine first: when one broker does not answer, nothing moves. */
    synchronized void forward(Duration by) {
        try {
            brokers.forEach(broker -> broker.get().uri(CLOCK).retrieve().toBodilessEntity());
            brokers.forEach(broker -> move(broker, by));
        } catch (ResourceAccessException away) {
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "engine-away");
        }
        clock.setAhead(clock.ahead().plus(by));
    }

    private static void move(RestClient broker, Duration by) {
        broker.post()
                .uri(CLOCK + "/add")
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("offsetMilli", by.toMillis()))
                .retrieve()
                .toBodilessEntity();
    }
}
