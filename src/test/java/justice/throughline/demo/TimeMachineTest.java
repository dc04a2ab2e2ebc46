package justice.throughline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import justice.throughline.shared.MovableClock;
import justice.throughline.shared.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeMachineTest {

    private final MovableClock clock = new MovableClock();
    private final List<String> heard = new ArrayList<>();
    private final List<HttpServer> brokers = new ArrayList<>();
    private int answer = 200;

    @BeforeEach
    void start() throws IOException {
        for (String name : List.of("one", "two")) {
            var broker = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            broker.createContext("/actuator/clock", exchange -> {
                if (exchange.getRequestMethod().equals("POST")) {
                    heard.add(name + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                }
                exchange.sendResponseHeaders(answer, -1);
                exchange.close();
            });
            broker.start();
            brokers.add(broker);
        }
    }

    @AfterEach
    void stop() {
        brokers.forEach(broker -> broker.stop(0));
    }

    @Test
    void shouldMoveEngineAndApplicationTogether() {
        machine().forward(Duration.ofHours(6));
        machine().forward(Duration.ofHours(1));

        assertThat(heard)
                .containsExactly(
                        "one{\"offsetMilli\":21600000}",
                        "two{\"offsetMilli\":21600000}",
                        "one{\"offsetMilli\":3600000}",
                        "two{\"offsetMilli\":3600000}");
        assertThat(clock.ahead()).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void shouldStayWhenTheEngineDoes() {
        answer = 500;

        assertThatThrownBy(() -> machine().forward(Duration.ofHours(6))).isNotNull();
        assertThat(clock.ahead()).isZero();
    }

    @Test
    void shouldMoveNothingWhileOneBrokerIsAway() {
        var machine = machine();
        brokers.get(1).stop(0);

        assertThatThrownBy(() -> machine.forward(Duration.ofHours(6))).isInstanceOf(Refusal.class);
        assertThat(heard).isEmpty();
        assertThat(clock.ahead()).isZero();
    }

    private TimeMachine machine() {
        return new TimeMachine(
                clock,
                brokers.stream()
                        .map(broker -> "http://localhost:" + broker.getAddress().getPort())
                        .toList());
    }
}
