/** What ends an application at a chosen step; on the class path of applications that a test starts, and nowhere else. */
@NullMarked
package justice.throughline.crash.hooks;

import org.jspecify.annotations.NullMarked;
