/** Everything that leaves as a file, held to the same rules wherever it is offered. */
@NullMarked
package justice.throughline.files;

import org.jspecify.annotations.NullMarked;
