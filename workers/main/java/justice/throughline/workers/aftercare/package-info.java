@NullMarked
package justice.throughline.workers.aftercare;

import org.jspecify.annotations.NullMarked;
