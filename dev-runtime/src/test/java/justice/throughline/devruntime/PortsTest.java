package justice.throughline.devruntime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void shouldTakeAnotherPortWhereTheUsualOneIsTaken() throws IOException {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName(Ports.LOOPBACK))) {
            assertThat(new Ports(true).pick(taken.getLocalPort())).isNotEqualTo(taken.getLocalPort());
        }
    }

    @Test
    void shouldNotGiveAPortTwice() {
        var ports = new Ports(true);
        int first = ports.pick(new Ports(false).pick(0));

        assertThat(ports.pick(first)).isNotEqualTo(first);
    }
}
