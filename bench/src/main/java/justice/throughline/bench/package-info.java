/** Benchmarks, each beside a bare rival in the same run. */
@NullMarked
package justice.throughline.bench;

import org.jspecify.annotations.NullMarked;
