package justice.throughline.reconciliation;

import java.time.InstantSource;
import java.util.List;
import justice.throughline.partners.SimulatedSystems;
import justice.throughline.shared.When;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What was sent against what was accepted, refused, withdrawn and is open, per party, kind and day; and what does not add up. */
@Service
@Transactional(readOnly = true)
public class Balance {

    private final BalanceSums sums;
    private final IncidentRows incidents;
    private final SimulatedSystems systems;
    private final InstantSource clock;

    Balance(BalanceSums sums, IncidentRows incidents, SimulatedSystems systems, InstantSource clock) {
        this.sums = sums;
        this.incidents = incidents;
        this.systems = systems;
        this.clock = clock;
    }

    /**
     * Today and so many days before, the latest first.
     *
     * @param simulated with what simulated systems say, too
     */
    public List<BalanceLine> ofLast(int days, boolean simulated) {
        return sums.since(When.dayOf(clock.instant()).minusDays(days)).stream()
                .filter(line -> simulated || !systems.answerFor(line.partner()))
                .toList();
    }

    /** The open ones, the newest first. */
    public List<Incident> incidents() {
        return incidents.open().stream().map(KeptIncident::shown).toList();
    }
}
