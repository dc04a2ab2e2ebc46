@NullMarked
package justice.throughline.devruntime;

import org.jspecify.annotations.NullMarked;
