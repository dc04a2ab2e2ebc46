package justice.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import justice.throughline.shared.RefusedStartException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class AllowedHostsTest {

    private static final InetAddress HERE = InetAddress.getLoopbackAddress();

    @ParameterizedTest
    @CsvSource({
        "throughline.example.org, 200",
        "Throughline.Example.ORG., 200",
        "10.1.2.3, 200",
        "example.org, 400",
        "throughline.example.org.evil.example, 400",
        "localhost, 400"
    })
    void shouldAnswerUnderTheNamesThatItWasGiven(String host, int status) throws Exception {
        var hosts = new AllowedHosts(List.of("Throughline.example.org", " 10.1.2.3"), null, true);

        assertThat(status(hosts, host, "/tasks")).isEqualTo(status);
        assertThat(status(hosts, host, "/actuator/health/readiness"))
                .as("a check of its health")
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"localhost, 200", "127.0.0.1, 200", "[::1], 200", "rebound.evil.example, 400"})
    void shouldAnswerUnderTheNamesOfThisMachineWhereItListensThereAlone(String host, int status) throws Exception {
        assertThat(status(new AllowedHosts(List.of(), HERE, false), host, "/tasks"))
                .isEqualTo(status);
        assertThat(status(new AllowedHosts(List.of(), HERE, true), host, "/tasks"))
                .isEqualTo(status);
    }

    @Test
    void shouldStartNothingThatOthersReachWithoutAName() {
        assertThatThrownBy(() -> new AllowedHosts(List.of(), null, true))
                .isInstanceOfSatisfying(RefusedStartException.class, refused -> assertThat(refused.instead())
                        .contains("THROUGHLINE_ACCESS_HOSTS"));
    }

    private static int status(AllowedHosts hosts, String host, String path) throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        request.setServerName(host);
        var response = new MockHttpServletResponse();
        hosts.doFilter(request, response, new MockFilterChain());
        return response.getStatus();
    }
}
