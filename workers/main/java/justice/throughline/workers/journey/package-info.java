@NullMarked
package justice.throughline.workers.journey;

import org.jspecify.annotations.NullMarked;
