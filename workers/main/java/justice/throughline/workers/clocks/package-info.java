@NullMarked
package justice.throughline.workers.clocks;

import org.jspecify.annotations.NullMarked;
