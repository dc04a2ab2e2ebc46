/**
 * Who is who and under which number, desks and roles; audit of reads and writes.
 *
 * <p>Entry: {@link Audit}, {@link CurrentStaff}, {@link StaffDirectory}, {@link StaffImport}, {@link StaffNames}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package justice.throughline.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
