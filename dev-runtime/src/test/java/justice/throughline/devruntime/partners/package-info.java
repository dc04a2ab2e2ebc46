@NullMarked
package justice.throughline.devruntime.partners;

import org.jspecify.annotations.NullMarked;
