package justice.throughline.partners;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * The parties for which no real system speaks: what waits for them waits for nobody's work. Work handed over counts as
 * simulated where such a system is its receiver's, since every answer to it comes from there. That its sender has such a
 * system changes nothing: no simulated system offers, people and journeys here do.
 */
@Component("simulatedSystems")
public class SimulatedSystems {

    private final PartnerSettings settings;

    SimulatedSystems(PartnerSettings settings) {
        this.settings = settings;
    }

    /** Whether what is handed to this party counts as simulated: on the board, in the balance and in lists. */
    public boolean answerFor(String receiver) {
        return settings.isSimulated(receiver);
    }

    /** Their codes. */
    public Set<String> parties() {
        return settings.partners().keySet().stream()
                .filter(settings::isSimulated)
                .collect(Collectors.toUnmodifiableSet());
    }
}
