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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimeMachineTest {

    private final MovableClock clock = new MovableClock();
    private final List<String> heard = new ArrayList<>();
    private HttpServer engine;
    private int answer = 200;

    @BeforeEach
    void start() throws IOException {
        engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        engine.createContext("/actuator/clock/add", exchange -> {
            heard.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        engine.start();
    }

    @AfterEach
    void stop() {
        engine.stop(0);
    }

    @Test
    void shouldMoveEngineAndApplicationTogether() {
        machine().forward(Duration.ofHours(6));
        machine().forward(Duration.ofHours(1));

        assertThat(heard).containsExactly("{\"offsetMilli\":21600000}", "{\"offsetMilli\":3600000}");
        assertThat(clock.ahead()).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void shouldStayWhenTheEngineDoes() {
        answer = 500;

        assertThatThrownBy(() -> machine().forward(Duration.ofHours(6))).isNotNull();
        assertThat(clock.ahead()).isZero();
    }

    private TimeMachine machine() {
        return new TimeMachine(clock, "http://localhost:" + engine.getAddress().getPort());
    }
}
