package justice.throughline.devruntime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontTest {

    private final Named first = new Named("first");
    private final Named second = new Named("second");
    private final Turns turns = new Turns(List.of(first.gateway(), second.gateway()));
    private final int port = new Ports(false).pick(0);
    private Front front;

    @BeforeEach
    void open() throws IOException {
        front = new Front(port, turns, Duration.ofMillis(20));
    }

    @AfterEach
    void close() throws IOException {
        front.close();
        first.close();
        second.close();
    }

    @Test
    void shouldGoToEachInItsTurn() throws IOException {
        assertThat(List.of(ask(), ask(), ask(), ask())).contains("first", "second");
    }

    @Test
    void shouldGoToAnotherWhenOneIsGone() throws IOException {
        first.close();

        assertThat(List.of(ask(), ask(), ask())).containsOnly("second");
    }

    @Test
    void shouldEndTheConnectionsOfOneThatIsSilent() throws IOException {
        try (var one = connect();
                var other = connect()) {
            first.answers = false;

            await().atMost(Duration.ofSeconds(10)).until(() -> Stream.generate(turns::next)
                    .limit(2)
                    .allMatch(order -> order.getFirst().port() == second.port()));
            var ofFirst = line(one).equals("first") ? one : other;
            assertThat(ofFirst.getInputStream().read()).as("its end").isEqualTo(-1);
        }
        assertThat(List.of(ask(), ask(), ask())).containsOnly("second");
    }

    private String ask() throws IOException {
        try (var socket = connect()) {
            return line(socket);
        }
    }

    private Socket connect() throws IOException {
        var socket = new Socket(InetAddress.getByName(Ports.LOOPBACK), port);
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static String line(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine();
    }

    /** Says its name to whoever connects, and keeps the line open. */
    private static final class Named implements AutoCloseable {

        private final ServerSocket listening;
        volatile boolean answers = true;

        Named(String name) {
            try {
                listening = new ServerSocket(0, 5, InetAddress.getByName(Ports.LOOPBACK));
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            Thread.ofVirtual().start(() -> {
                while (!listening.isClosed()) {
                    try {
                        listening.accept().getOutputStream().write((name + "\n").getBytes());
                    } catch (IOException e) {
                        return;
                    }
                }
            });
        }

        int port() {
            return listening.getLocalPort();
        }

        Gateway gateway() {
            return new Gateway(port(), () -> answers);
        }

        @Override
        public void close() throws IOException {
            listening.close();
        }
    }
}
