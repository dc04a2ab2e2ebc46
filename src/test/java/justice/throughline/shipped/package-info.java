/** What leaves the house: tests of the built archives, run after they are packaged. */
@NullMarked
package justice.throughline.shipped;

import org.jspecify.annotations.NullMarked;
