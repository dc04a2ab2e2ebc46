package justice.throughline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import justice.throughline.devruntime.EmbeddedRuntime;
import justice.throughline.shared.RefusedStartException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.impl.NoOpLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.logging.DeferredLogFactory;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

class InsecureOutsideTest {

    private static final String DATABASE = "jdbc:postgresql://db.example/throughline";

    private final StandardEnvironment environment = new StandardEnvironment();
    private final List<String> warnings = new ArrayList<>();

    @BeforeEach
    void asDocumented() {
        environment.setActiveProfiles("external");
        set(
                "spring.datasource.url=" + DATABASE + "?sslmode=verify-full",
                "spring.datasource.username=app",
                "spring.datasource.password=secret",
                "camunda.client.grpc-address=https://engine.example:26500",
                "camunda.client.rest-address=https://engine.example:8080",
                "camunda.client.auth.method=oidc",
                "camunda.client.auth.client-id=throughline",
                "camunda.client.auth.client-secret=secret",
                "camunda.client.auth.token-url=https://identity.example/token");
    }

    @Test
    void shouldStartAsDocumentedAndWarnOfNothing() {
        assertThatCode(this::start).doesNotThrowAnyException();
        assertThat(warnings).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            spring.datasource.url=jdbc:postgresql://db.example/x                          | sslmode=verify-full
            spring.datasource.url=jdbc:postgresql://db.example/x?sslmode=require          | sslmode=verify-full
            spring.datasource.url=jdbc:postgresql://db.example/x?sslmode=whatever         | sslmode=verify-full
            spring.datasource.url=jdbc:postgresql://db.example/x?sslmode=verify-full&sslfactory=org.postgresql.ssl.NonValidatingFactory | sslmode=verify-full
            spring.datasource.url=jdbc:other://db.example/x                               | no address of a PostgreSQL database
            spring.datasource.hikari.jdbc-url=jdbc:postgresql://db.example/x              | spring.datasource.hikari.jdbc-url
            spring.flyway.url=jdbc:postgresql://db.example/x                              | spring.flyway.url
            spring.datasource.url=                                                        | SPRING_DATASOURCE_URL
            spring.datasource.username=                                                   | SPRING_DATASOURCE_USERNAME
            spring.datasource.password=                                                   | SPRING_DATASOURCE_PASSWORD
            camunda.client.grpc-address=http://engine.example:26500                       | CAMUNDA_CLIENT_GRPC_ADDRESS=https
            camunda.client.grpc-address=                                                  | CAMUNDA_CLIENT_GRPC_ADDRESS=https
            camunda.client.rest-address=http://engine.example:8080                        | CAMUNDA_CLIENT_REST_ADDRESS=https
            camunda.client.auth.method=none                                               | CAMUNDA_CLIENT_AUTH_METHOD
            camunda.client.auth.method=basic                                              | CAMUNDA_CLIENT_AUTH_USERNAME
            camunda.client.auth.client-secret=                                            | CAMUNDA_CLIENT_AUTH_CLIENT_ID
            camunda.client.auth.token-url=http://identity.example/token                   | CAMUNDA_CLIENT_AUTH_TOKEN_URL=https
            """)
    void shouldRefuseWhatIsNotSafeAndSayWhatToSet(String setting, String said) {
        set(setting);

        assertThatThrownBy(this::start).isInstanceOfSatisfying(RefusedStartException.class, refused -> {
            assertThat(refused).hasMessageContaining(said);
            assertThat(refused.instead()).contains("docs/operations.md", InsecureOutsideCheck.ALLOWED);
        });
    }

    @Test
    void shouldSayAllAtOnceAndNoPassword() {
        set(
                "spring.datasource.url=" + DATABASE + "?user=app&password=hidden",
                "camunda.client.grpc-address=http://engine.example:26500");

        assertThatThrownBy(this::start)
                .hasMessageContaining("sslmode=verify-full")
                .hasMessageContaining("CAMUNDA_CLIENT_GRPC_ADDRESS")
                .message()
                .doesNotContain("hidden");
    }

    @ParameterizedTest
    @ValueSource(strings = {"?ssl=true", "?sslmode=verify-ca"})
    void shouldTakeOtherWaysToCheckACertificate(String parameters) {
        set("spring.datasource.url=" + DATABASE + parameters);

        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void shouldTakeBasicAuthenticationAtTheEngine() {
        set(
                "camunda.client.auth.method=basic",
                "camunda.client.auth.client-id=",
                "camunda.client.auth.username=throughline",
                "camunda.client.auth.password=secret");

        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void shouldNotTakeAWordForAReason() {
        set("camunda.client.auth.method=none", InsecureOutsideCheck.ALLOWED + "=true");

        assertThatThrownBy(this::start).isInstanceOf(RefusedStartException.class);
    }

    @Test
    void shouldStartForAReasonInWordsAndRepeatItInTheLog() {
        set("camunda.client.auth.method=none", InsecureOutsideCheck.ALLOWED + "=the engine is in the same cabinet");

        assertThatCode(this::start).doesNotThrowAnyException();
        assertThat(warnings)
                .singleElement()
                .asString()
                .contains("the engine is in the same cabinet", "The engine is asked without credentials");
    }

    @Test
    void shouldRefuseInTheShippedJarWhateverTheProfileIsCalled() {
        environment.setActiveProfiles("production");
        set("camunda.client.auth.method=none");

        assertThatCode(this::start).doesNotThrowAnyException();
        assertThatThrownBy(() -> start(new FilteredClassLoader(EmbeddedRuntime.class)))
                .isInstanceOf(RefusedStartException.class);
    }

    @Test
    void shouldAskForNothingBesideTheEmbeddedRuntime() {
        set("spring.datasource.url=" + DATABASE, "camunda.client.auth.method=none");
        environment.getPropertySources().addFirst(new MapPropertySource("embedded", Map.of()));

        assertThatCode(this::start).doesNotThrowAnyException();
    }

    @Test
    void shouldNotAskTheStaffCommandForTheEngine() {
        set("camunda.client.grpc-address=", "camunda.client.auth.method=");

        var command = new SpringApplication(StaffCommandParts.class);
        assertThatCode(() -> check(command)).doesNotThrowAnyException();
        set("spring.datasource.url=" + DATABASE);
        assertThatThrownBy(() -> check(command)).hasMessageContaining("sslmode=verify-full");
    }

    private void set(String... settings) {
        TestPropertyValues.of(settings).applyTo(environment);
    }

    private void start() {
        start(getClass().getClassLoader());
    }

    private void start(ClassLoader classes) {
        check(new SpringApplication(new DefaultResourceLoader(classes)));
    }

    private void check(SpringApplication application) {
        new InsecureOutsideCheck(new Warnings()).postProcessEnvironment(environment, application);
    }

    private final class Warnings implements DeferredLogFactory {

        @Override
        public Log getLog(Supplier<Log> destination) {
            return new NoOpLog() {
                @Override
                public void warn(Object message) {
                    warnings.add(message.toString());
                }
            };
        }
    }
}
