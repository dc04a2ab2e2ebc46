@NullMarked
package justice.throughline.workers.custody;

import org.jspecify.annotations.NullMarked;
