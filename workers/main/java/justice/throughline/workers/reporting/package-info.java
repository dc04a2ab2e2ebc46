@NullMarked
package justice.throughline.workers.reporting;

import org.jspecify.annotations.NullMarked;
