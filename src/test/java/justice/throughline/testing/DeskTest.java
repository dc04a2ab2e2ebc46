package justice.throughline.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.actuate.observability.AutoConfigureObservability;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The pages and the API on a real database whose journal the test writes itself; nothing here reaches an engine. All
 * such tests share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({DeskDatabase.class, DeskPartners.class})
@ActiveProfiles("desk-test")
@AutoConfigureMockMvc
@AutoConfigureObservability
@ContextConfiguration(initializers = TraceCollector.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.ssl.bundle.jks.partners.keystore.location=file:target/partners/certificates/application.p12",
            "spring.ssl.bundle.jks.partners.keystore.password=loopback-only",
            "spring.ssl.bundle.jks.partners.truststore.location=file:target/partners/certificates/application-trusts.p12",
            "spring.ssl.bundle.jks.partners.truststore.password=loopback-only",
            "throughline.admin.username=Root",
            "throughline.admin.password=first-password",
            "throughline.deploy-release=false",
            "throughline.journal.watch-tick=1h",
            "throughline.figures.tick=1h",
            // those who walk through all pages are faster than people
            "throughline.access.costly-per-minute=100000",
            "throughline.audit.seal-tick=1h",
            "throughline.audit.check-tick=1h",
            "management.tracing.enabled=true",
            "throughline.monitor.username=Prometheus",
            "throughline.monitor.password=scrapes-alone",
            // nothing answers there, whatever else runs on this machine
            "camunda.client.grpc-address=http://127.0.0.1:9",
            "camunda.client.rest-address=http://127.0.0.1:9",
            "throughline.runtime.management-address=http://127.0.0.1:9",
            "throughline.insight.count-tick=1h",
            "throughline.demo.replay-tick=1h",
            "camunda.client.worker.defaults.enabled=false",
            "camunda.client.request-timeout=2s"
        })
public @interface DeskTest {}
