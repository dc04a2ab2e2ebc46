package justice.throughline.devruntime.partners;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The partners of the demo, gently misbehaving, and the settings with which the application reaches them. */
public final class DemoPartners {

    private static final List<String> PARTIES = List.of("CPS", "COURT", "PRISON", "PROBATION", "VICTIM_SERVICE", "YJS");
    private static final Duration STATEMENT_EVERY = Duration.ofSeconds(30);

    private DemoPartners() {}

    /** Starts them; they end with this process. */
    public static Map<String, Object> start(Path folder, int applicationPort) {
        try {
            var certificates = Certificates.in(folder);
            var keys = SimulatorKeys.generate();
            var simulator = new PartnerSimulator(
                    PARTIES,
                    keys,
                    URI.create("http://127.0.0.1:" + applicationPort),
                    Misbehaviour.GENTLE,
                    certificates.ofPartners(),
                    System.nanoTime());
            simulator.stateEvery(STATEMENT_EVERY);
            var settings = settings(simulator, keys, certificates);
            settings.put(
                    "throughline.demo.partners-address",
                    new PartnerSwitch(simulator).address().toString());
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException("The simulated partners did not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while starting the simulated partners", e);
        }
    }

    private static Map<String, Object> settings(
            PartnerSimulator simulator, SimulatorKeys keys, Certificates certificates) {
        Map<String, Object> settings = new HashMap<>();
        var bundle = "spring.ssl.bundle.jks.partners.";
        settings.put(bundle + "keystore.location", "file:" + certificates.store("application"));
        settings.put(bundle + "keystore.password", Certificates.PASSWORD);
        settings.put(bundle + "truststore.location", "file:" + certificates.store("application-trusts"));
        settings.put(bundle + "truststore.password", Certificates.PASSWORD);
        settings.put("throughline.handoffs.count-simulated", "true");
        for (var party : PARTIES) {
            var partner = "throughline.handoffs.partners."
                    + party.toLowerCase(Locale.ROOT).replace('_', '-') + ".";
            settings.put(partner + "url", simulator.address(party).toString());
            settings.put(partner + "ssl-bundle", "partners");
            settings.put(partner + "signing-key", keys.application().toJSONString());
            settings.put(partner + "their-key", keys.partners().toJSONString());
            settings.put(partner + "simulated", "true");
            settings.put(partner + "timeout", "3s");
            settings.put(partner + "silence", "5m");
        }
        return settings;
    }
}
