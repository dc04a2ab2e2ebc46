package justice.throughline.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import justice.throughline.engine.Engine;
import justice.throughline.engine.ReleaseDeployed;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What the engine has answered a moment ago: the same question has the same answer until another release is deployed. A
 * release that another copy of the application deploys is seen when the answers are too old.
 */
@Component
class Answers {

    private static final int MOST_REMEMBERED = 10_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private record Asked(String decision, Map<String, @Nullable Object> variables) {}

    private final Engine engine;
    private final Cache<Asked, Optional<Object>> answers = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterWrite(REMEMBERED)
            .build();

    Answers(Engine engine) {
        this.engine = engine;
    }

    /**
     * Null where no rule fits. Nobody waits for an answer to another question.
     *
     * @throws justice.throughline.engine.EngineUnavailableException when the engine had to be asked and did not answer
     */
    @Nullable
    Object to(String decision, Map<String, @Nullable Object> variables) {
        var asked = new Asked(decision, variables);
        var known = answers.getIfPresent(asked);
        if (known == null) {
            known = Optional.ofNullable(engine.evaluate(decision, variables));
            answers.put(asked, known);
        }
        return known.orElse(null);
    }

    @EventListener(ReleaseDeployed.class)
    void forget() {
        answers.invalidateAll();
    }
}
