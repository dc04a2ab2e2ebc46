@NullMarked
package justice.throughline;

import org.jspecify.annotations.NullMarked;
