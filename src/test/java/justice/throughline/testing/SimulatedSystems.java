package justice.throughline.testing;

import java.net.URI;
import justice.throughline.devruntime.partners.PartnerSimulator;
import justice.throughline.devruntime.partners.SimulatorKeys;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;

/** What a test's simulated partners have in common: keys, and the address of the application once there is one. */
abstract class SimulatedSystems {

    static final URI NOBODY_YET = URI.create("http://127.0.0.1:1");

    @Bean
    SimulatorKeys simulatorKeys() {
        return SimulatorKeys.generate();
    }

    @Bean
    ApplicationListener<ServletWebServerInitializedEvent> tellTheSimulator(PartnerSimulator simulator) {
        return started -> simulator.sendTo(
                URI.create("http://127.0.0.1:" + started.getWebServer().getPort()));
    }
}
