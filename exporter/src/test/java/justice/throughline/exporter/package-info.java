@NullMarked
package justice.throughline.exporter;

import org.jspecify.annotations.NullMarked;
