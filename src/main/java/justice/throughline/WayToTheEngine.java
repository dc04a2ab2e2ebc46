package justice.throughline;

import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** How the Camunda cluster is to be reached. */
final class WayToTheEngine {

    private static final String CLIENT = "camunda.client.";
    private static final String AUTH = CLIENT + "auth.";

    private final Environment settings;

    WayToTheEngine(Environment settings) {
        this.settings = settings;
    }

    Stream<String> faults() {
        return Stream.of(
                        address(CLIENT + "grpc-address", "CAMUNDA_CLIENT_GRPC_ADDRESS=https://host:26500"),
                        address(CLIENT + "rest-address", "CAMUNDA_CLIENT_REST_ADDRESS=https://host:8080"),
                        credentials(),
                        token())
                .flatMap(faults -> faults);
    }

    private Stream<String> address(String name, String instead) {
        var address = text(name);
        var given = address.startsWith("https:") || address.startsWith("grpcs:");
        var known = address.isEmpty() && saas();
        return given || known ? Stream.empty() : Stream.of(name + " is no address with TLS: set " + instead + ".");
    }

    private Stream<String> credentials() {
        var method = saas() ? "oidc" : text(AUTH + "method");
        var program = has("client-id") && (has("client-secret") || has("client-assertion.keystore-path"));
        var person = has("username") && has("password");
        var given =
                switch (method) {
                    case "" -> program || person;
                    case "oidc" -> program;
                    case "basic" -> person;
                    default -> false;
                };
        if (given) return Stream.empty();
        return Stream.of("The engine is asked without credentials: set CAMUNDA_CLIENT_AUTH_METHOD=oidc with"
                + " CAMUNDA_CLIENT_AUTH_CLIENT_ID, …_CLIENT_SECRET and …_TOKEN_URL, or =basic with"
                + " CAMUNDA_CLIENT_AUTH_USERNAME and …_PASSWORD.");
    }

    /** What is sent there is the secret itself. */
    private Stream<String> token() {
        var asked = has("client-id") && !saas();
        if (!asked || text(AUTH + "token-url").startsWith("https:")) return Stream.empty();
        return Stream.of(
                AUTH + "token-url is no address with TLS: set CAMUNDA_CLIENT_AUTH_TOKEN_URL=https://host/…/token.");
    }

    private boolean saas() {
        return text(CLIENT + "mode").equals("saas");
    }

    private boolean has(String part) {
        return StringUtils.hasText(settings.getProperty(AUTH + part));
    }

    private String text(String name) {
        return settings.getProperty(name, "").strip().toLowerCase(Locale.ROOT);
    }
}
