@NullMarked
package justice.throughline.workers.handoffs;

import org.jspecify.annotations.NullMarked;
