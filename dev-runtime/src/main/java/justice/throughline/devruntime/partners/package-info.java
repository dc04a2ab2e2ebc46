/** The other agencies' systems, played for laptops, demonstration and tests; no part of what ships. */
@NullMarked
package justice.throughline.devruntime.partners;

import org.jspecify.annotations.NullMarked;
