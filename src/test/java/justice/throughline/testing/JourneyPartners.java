package justice.throughline.testing;

import java.io.IOException;
import java.util.List;
import justice.throughline.devruntime.partners.Misbehaviour;
import justice.throughline.devruntime.partners.PartnerSimulator;
import justice.throughline.devruntime.partners.SimulatorKeys;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** In process tests the court, prison and probation have systems of their own; everybody else sits at desks here. */
@TestConfiguration(proxyBeanMethods = false)
public class JourneyPartners extends SimulatedSystems {

    private static final List<String> PARTNERS = List.of("COURT", "PRISON", "PROBATION");

    @Bean(destroyMethod = "close")
    PartnerSimulator partnerSimulator(SimulatorKeys keys) throws IOException {
        return new PartnerSimulator(PARTNERS, keys, NOBODY_YET, Misbehaviour.NONE, null, 1);
    }

    @Bean
    DynamicPropertyRegistrar partnerSettings(PartnerSimulator simulator, SimulatorKeys keys) {
        return registry -> {
            for (var party : PARTNERS) {
                var prefix = "throughline.handoffs.partners." + party + ".";
                registry.add(prefix + "url", () -> simulator.address(party));
                registry.add(prefix + "timeout", () -> "2s");
                registry.add(prefix + "signing-key", () -> keys.application().toJSONString());
                registry.add(prefix + "their-key", () -> keys.partners().toJSONString());
            }
            registry.add("throughline.handoffs.poll", () -> "PT0.2S");
            registry.add("throughline.engine.tick", () -> "50ms");
        };
    }
}
