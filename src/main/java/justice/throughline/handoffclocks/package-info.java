/** The clocks of hand-offs: the sender's until the receiver has decided, the receiver's until the work is done. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "clocks", "engine", "handoff", "limits", "partners"})
package justice.throughline.handoffclocks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
