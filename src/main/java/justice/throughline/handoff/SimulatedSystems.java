package justice.throughline.handoff;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The parties for which no real system speaks: what waits for them waits for nobody's work. */
@Component
public class SimulatedSystems {

    private final PartnerSettings settings;

    SimulatedSystems(PartnerSettings settings) {
        this.settings = settings;
    }

    /** Their codes. */
    public Set<String> parties() {
        return settings.partners().keySet().stream()
                .filter(settings::isSimulated)
                .collect(Collectors.toUnmodifiableSet());
    }
}
