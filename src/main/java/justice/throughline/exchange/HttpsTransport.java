package justice.throughline.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import justice.throughline.exchange.UndeliveredException.Fault;
import justice.throughline.partners.PartnerSettings;
import justice.throughline.partners.Signatures;
import justice.throughline.shared.Fingerprint;
import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.ClientHttpRequestFactorySettings;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Signed requests over HTTPS with both sides' certificates. Only a receipt that names the message and its hash counts:
 * a 200 with anything else does not.
 */
@Component
class HttpsTransport implements Transport {

    private record Answer(HttpStatusCode status, String body) {}

    private final PartnerSettings settings;
    private final Signatures signatures;
    private final SslBundles bundles;
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, RestClient> clients = new ConcurrentHashMap<>();

    HttpsTransport(PartnerSettings settings, Signatures signatures, SslBundles bundles) {
        this.settings = settings;
        this.signatures = signatures;
        this.bundles = bundles;
    }

    @Override
    public String name() {
        return "https";
    }

    @Override
    public Map<String, String> deliver(Message message) throws UndeliveredException {
        var body = message.body().getBytes(StandardCharsets.UTF_8);
        var answer = post(message, body);
        if (answer.status().is5xxServerError() || answer.status().value() == 429) {
            throw new UndeliveredException(
                    Fault.UNREACHABLE, "answered:" + answer.status().value());
        }
        if (answer.status().is4xxClientError()) {
            throw new UndeliveredException(
                    Fault.REFUSED, "answered:" + answer.status().value());
        }
        return receipt(message, Fingerprint.of(body), answer);
    }

    private Answer post(Message message, byte[] body) throws UndeliveredException {
        try {
            return clients.computeIfAbsent(message.partner(), this::client)
                    .post()
                    .header(HttpHeaders.CONTENT_TYPE, PartnerMessageFormat.CONTENT_TYPE)
                    .header(Signatures.HEADER, signatures.sign(message.partner(), body))
                    .body(body)
                    .exchange((request, response) -> new Answer(
                            response.getStatusCode(),
                            new String(response.getBody().readNBytes(100_000), StandardCharsets.UTF_8)));
        } catch (ResourceAccessException e) {
            throw new UndeliveredException(Fault.UNREACHABLE, "unreachable");
        } catch (NoSuchSslBundleException e) {
            throw new UndeliveredException(Fault.UNREACHABLE, "not-set-up:" + e.getMessage());
        }
    }

    private Map<String, String> receipt(Message message, String hash, Answer answer) throws UndeliveredException {
        var receipt = read(answer.body());
        if (!message.id().toString().equals(receipt.path("id").asText())
                || !"received".equals(receipt.path("status").asText())
                || !hash.equals(receipt.path("sha256").asText())) {
            throw new UndeliveredException(
                    Fault.NO_RECEIPT, "no-receipt:" + answer.status().value());
        }
        return Map.of(
                "messageId", message.id().toString(),
                "sha256", hash,
                "receiptId", receipt.path("receiptId").asText());
    }

    private JsonNode read(String body) {
        try {
            return json.readTree(body);
        } catch (JsonProcessingException e) {
            return json.missingNode();
        }
    }

    private RestClient client(String partner) {
        var setting = settings.of(partner);
        var bundle = setting.sslBundle();
        var factory = ClientHttpRequestFactorySettings.defaults()
                .withConnectTimeout(setting.timeout())
                .withReadTimeout(setting.timeout())
                .withSslBundle(bundle == null ? null : bundles.getBundle(bundle));
        return RestClient.builder()
                .baseUrl(String.valueOf(setting.url()))
                .requestFactory(ClientHttpRequestFactoryBuilder.jdk().build(factory))
                .build();
    }
}
