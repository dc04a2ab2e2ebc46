/** Who is who, agencies, desks and roles; audit of reads and writes. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package justice.throughline.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
