/**
 * The only door to Zeebe besides the workers: deploy, start, send, complete, in our words.
 *
 * <p>Entry: {@link Answered}, {@link Engine}, {@link EngineOutbox}, {@link EngineUnavailableException},
 * {@link KnownKeys}, {@link Witness}.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared"})
package justice.throughline.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
