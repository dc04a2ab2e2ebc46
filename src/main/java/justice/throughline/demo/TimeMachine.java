package justice.throughline.demo;

import java.time.Duration;
import java.time.Instant;
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

    private final MovableClock clock;
    private final RestClient engine;

    TimeMachine(MovableClock clock, @Value("${throughline.runtime.management-address}") String engineAddress) {
        this.clock = clock;
        this.engine = RestClient.create(engineAddress);
    }

    Instant now() {
        return clock.instant();
    }

    /** The engine first: when it does not move, nothing does. */
    synchronized void forward(Duration by) {
        try {
            engine.post()
                    .uri("/actuator/clock/add")
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(Map.of("offsetMilli", by.toMillis()))
                    .retrieve()
                    .toBodilessEntity();
        } catch (ResourceAccessException away) {
            throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, "engine-away");
        }
        clock.setAhead(clock.ahead().plus(by));
    }
}
