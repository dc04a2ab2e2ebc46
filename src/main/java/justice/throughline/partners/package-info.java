/**
 * Who partners are, the agencies with systems of their own, and how what they send is trusted: by the signature over
 * it.
 *
 * <p>Entry: {@link MessageRefusal}, {@link PartnerSettings}, {@link Signatures},
 * {@link SimulatedSystems}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = "shared")
package justice.throughline.partners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
