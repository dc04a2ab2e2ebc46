/**
 * Work handed from one agency to the next: the ledger of it, what desks and journeys do with it, and by when it is due.
 *
 * <p>Entry: {@link DeadlineRules}, {@link HandOffCatalogue}, {@link HandOffLinks}, {@link HandOffMoved},
 * {@link HandOffRefusal}, {@link HandOffWords}, {@link Handoffs}, {@link JourneyHandOffs}, {@link JourneyOutcomes},
 * {@link RefusedHandOffs}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "access",
            "casefile",
            "clocks",
            "closing",
            "engine",
            "limits",
            "participation",
            "partners",
            "tasks"
        })
package justice.throughline.handoffs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
