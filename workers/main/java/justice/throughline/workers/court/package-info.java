@NullMarked
package justice.throughline.workers.court;

import org.jspecify.annotations.NullMarked;
