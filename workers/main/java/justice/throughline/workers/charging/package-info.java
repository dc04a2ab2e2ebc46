@NullMarked
package justice.throughline.workers.charging;

import org.jspecify.annotations.NullMarked;
