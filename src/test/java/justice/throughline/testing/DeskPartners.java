package justice.throughline.testing;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import justice.throughline.devruntime.partners.Certificates;
import justice.throughline.devruntime.partners.Misbehaviour;
import justice.throughline.devruntime.partners.PartnerSimulator;
import justice.throughline.devruntime.partners.PartnerSwitch;
import justice.throughline.devruntime.partners.SimulatorKeys;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** Prison and probation have systems of their own; the compensation authority only knows files. All others sit here. */
@TestConfiguration(proxyBeanMethods = false)
public class DeskPartners extends SimulatedSystems {

    public static final Path FOLDER = Path.of("target/partners/cica").toAbsolutePath();

    /** They receive, and decide a second later. */
    public static final Misbehaviour ANSWERS_LATER = new Misbehaviour(0, 0, 0, 1, 0, 0, 0, 0, Duration.ofSeconds(1));

    private static final List<String> BY_HTTPS = List.of("PRISON", "PROBATION");

    @Bean
    Certificates certificates() throws IOException, InterruptedException {
        return Certificates.in(Path.of("target/partners/certificates"));
    }

    @Bean(destroyMethod = "close")
    PartnerSimulator partnerSimulator(SimulatorKeys keys, Certificates certificates) throws IOException {
        return new PartnerSimulator(BY_HTTPS, keys, NOBODY_YET, Misbehaviour.NONE, certificates.ofPartners(), 1);
    }

    @Bean(destroyMethod = "close")
    PartnerSwitch partnerSwitch(PartnerSimulator simulator) throws IOException {
        return new PartnerSwitch(simulator);
    }

    @Bean
    DynamicPropertyRegistrar partnerSettings(
            PartnerSimulator simulator, SimulatorKeys keys, PartnerSwitch partnerSwitch) {
        return registry -> {
            registry.add("throughline.demo.partners-address", partnerSwitch::address);
            for (var party : List.of("PRISON", "PROBATION", "CICA")) {
                var prefix = "throughline.handoffs.partners." + party + ".";
                Map.of("signing-key", keys.application(), "their-key", keys.partners())
                        .forEach((name, key) -> registry.add(prefix + name, key::toJSONString));
            }
            for (var party : BY_HTTPS) {
                var prefix = "throughline.handoffs.partners." + party + ".";
                registry.add(prefix + "url", () -> simulator.address(party));
                registry.add(prefix + "ssl-bundle", () -> "partners");
                registry.add(prefix + "simulated", () -> "true");
                registry.add(prefix + "timeout", () -> "2s");
            }
            registry.add("throughline.handoffs.partners.CICA.transport", () -> "directory");
            registry.add("throughline.handoffs.partners.CICA.folder", () -> FOLDER);
            registry.add("throughline.handoffs.count-simulated", () -> "true");
            registry.add("throughline.handoffs.poll", () -> "PT0.2S");
        };
    }
}
