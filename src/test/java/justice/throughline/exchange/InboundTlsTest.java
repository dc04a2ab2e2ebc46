package justice.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.TrustManagerFactory;
import justice.throughline.devruntime.partners.Certificates;
import justice.throughline.partners.PartnerSettings;
import justice.throughline.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.DispatcherServletAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.ServletWebServerFactoryAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpStatus;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** With the settings that docs/operations.md gives, only partners with a trusted certificate get as far as the inbox. */
@SpringBootTest(
        classes = InboundTlsTest.Door.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.ssl.bundle=partners", "server.ssl.client-auth=need"})
class InboundTlsTest {

    private static final Path OURS = Path.of("target/partners/certificates");
    private static final Path STRANGERS = Path.of("target/partners/strangers");

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void certificates(DynamicPropertyRegistry registry) throws IOException, InterruptedException {
        var ours = Certificates.in(OURS);
        var bundle = "spring.ssl.bundle.jks.partners.";
        registry.add(bundle + "keystore.location", () -> "file:" + ours.store("application"));
        registry.add(bundle + "keystore.password", () -> Certificates.PASSWORD);
        registry.add(bundle + "truststore.location", () -> "file:" + ours.store("application-trusts"));
        registry.add(bundle + "truststore.password", () -> Certificates.PASSWORD);
    }

    @Test
    void shouldLetAPartnerWithItsCertificateAsFarAsTheInbox() throws Exception {
        assertThat(sendWith(Certificates.in(OURS).store("partners"))).isEqualTo(401);
    }

    @Test
    void shouldRefuseWhoeverHasNoCertificate() {
        assertThatThrownBy(() -> sendWith(null)).isInstanceOf(SSLException.class);
    }

    @Test
    void shouldRefuseTheCertificateOfAStranger() throws Exception {
        var stranger = Certificates.in(STRANGERS).store("partners");
        assertThatThrownBy(() -> sendWith(stranger)).isInstanceOf(SSLException.class);
    }

    /** @return the status of a message that is not signed: the certificate alone is not enough */
    private int sendWith(@Nullable Path keys) throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(load(Certificates.in(OURS).store("partners-trusts")));
        var context = SSLContext.getInstance("TLS");
        var identity = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        identity.init(keys == null ? null : load(keys), Certificates.PASSWORD.toCharArray());
        context.init(identity.getKeyManagers(), trust.getTrustManagers(), null);
        try (var client = HttpClient.newBuilder().sslContext(context).build()) {
            var request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + "/api/handoffs/inbox/prison"))
                    .header("Content-Type", PartnerMessageFormat.CONTENT_TYPE)
                    .POST(HttpRequest.BodyPublishers.ofString("{}"))
                    .build();
            return client.send(request, BodyHandlers.ofString()).statusCode();
        }
    }

    private static KeyStore load(Path file) throws IOException, GeneralSecurityException {
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, Certificates.PASSWORD.toCharArray());
        }
        return store;
    }

    /** Nothing but the address that partners send to; without a stereotype, so that no other test picks it up. */
    @ImportAutoConfiguration({
        SslAutoConfiguration.class,
        ServletWebServerFactoryAutoConfiguration.class,
        DispatcherServletAutoConfiguration.class,
        HttpMessageConvertersAutoConfiguration.class,
        JacksonAutoConfiguration.class,
        WebMvcAutoConfiguration.class,
        SecurityAutoConfiguration.class
    })
    @Import(ReceivedMessagesApi.class)
    @ComponentScan(
            basePackageClasses = PartnerSettings.class,
            useDefaultFilters = false,
            includeFilters = @ComponentScan.Filter(Configuration.class))
    static class Door {

        @Bean
        Gate gate() {
            var gate = mock(Gate.class);
            when(gate.partner("prison")).thenThrow(new Refusal(HttpStatus.UNAUTHORIZED, "handoff-message-unsigned"));
            return gate;
        }
    }
}
