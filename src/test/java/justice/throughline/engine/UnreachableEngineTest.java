package justice.throughline.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.camunda.client.CamundaClient;
import io.camunda.client.CamundaClientBuilder;
import java.io.FileInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import justice.throughline.devruntime.partners.Keytool;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever reads the log learns why the engine cannot be reached, not only that it cannot. */
class UnreachableEngineTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // filled by JUnit
    private Path folder;

    @Test
    void shouldSayThatNobodyListensAtTheAddress() throws IOException {
        int port;
        try (var nobody = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = nobody.getLocalPort();
        }
        assertSays(CamundaClient.newClientBuilder().grpcAddress(URI.create("http://127.0.0.1:" + port)), "refused");
    }

    @Test
    void shouldSayThatNobodyHasTheName() {
        assertSays(
                CamundaClient.newClientBuilder().grpcAddress(URI.create("http://gateway.invalid:26500")),
                "gateway.invalid");
    }

    @Test
    void shouldSayThatTheCertificateHasRunOut() throws Exception {
        makeExpired();
        try (var gateway = listening()) {
            Thread.ofVirtual().start(() -> greetAll(gateway));
            assertSays(
                    CamundaClient.newClientBuilder()
                            .grpcAddress(URI.create("https://127.0.0.1:" + gateway.getLocalPort()))
                            .caCertificatePath(folder.resolve("ca.pem").toString()),
                    "CertificateExpiredException");
        }
    }

    private static void assertSays(CamundaClientBuilder builder, String reason) {
        try (var client = builder.preferRestOverGrpc(false).build()) {
            assertThatThrownBy(() -> Engine.partitions(client))
                    .isInstanceOf(EngineUnavailableException.class)
                    .hasMessageStartingWith("The journey engine could not say what it consists of: ")
                    .hasMessageContaining(reason);
        }
    }

    /** A server's certificate that was good for one day, three days ago, by an authority that is trusted. */
    private void makeExpired() throws IOException, InterruptedException {
        Keytool.in(folder, "ca", "-genkeypair -alias ca -keyalg EC -dname CN=ca -ext bc:c -validity 3650");
        Keytool.in(folder, "ca", "-exportcert -alias ca -rfc -file ca.pem");
        Keytool.in(folder, "gateway", "-genkeypair -alias gateway -keyalg EC -dname CN=127.0.0.1");
        Keytool.in(folder, "gateway", "-certreq -alias gateway -file gateway.csr");
        Keytool.in(
                folder,
                "ca",
                "-gencert -alias ca -infile gateway.csr -outfile gateway.pem -rfc -startdate -3d -validity 1"
                        + " -ext SAN=IP:127.0.0.1");
        Keytool.in(folder, "gateway", "-importcert -noprompt -alias ca -file ca.pem");
        Keytool.in(folder, "gateway", "-importcert -noprompt -alias gateway -file gateway.pem");
    }

    private SSLServerSocket listening() throws Exception {
        var keys = KeyStore.getInstance("PKCS12");
        try (var file = new FileInputStream(folder.resolve("gateway.p12").toFile())) {
            keys.load(file, Keytool.PASSWORD.toCharArray());
        }
        var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, Keytool.PASSWORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return (SSLServerSocket)
                context.getServerSocketFactory().createServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    private static void greetAll(SSLServerSocket gateway) {
        while (!gateway.isClosed()) {
            try (var caller = (SSLSocket) gateway.accept()) {
                var parameters = caller.getSSLParameters();
                parameters.setApplicationProtocols(new String[] {"h2"});
                caller.setSSLParameters(parameters);
                caller.startHandshake();
            } catch (IOException refused) {
                // the caller does not like the certificate, or the test is over
            }
        }
    }
}
