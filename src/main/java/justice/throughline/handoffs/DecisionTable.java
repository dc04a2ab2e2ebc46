package justice.throughline.handoffs;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;
import org.springframework.core.io.ClassPathResource;
import scala.jdk.javaapi.CollectionConverters;
import scala.util.Either;

/**
 * A decision table of the release, answered here: a payload that may not cross must not travel to be asked about. The
 * same question has the same answer, so it is worked out once.
 */
final class DecisionTable {

    private static final int MOST_REMEMBERED = 10_000;
    private static final DmnEngine ENGINE = new DmnEngine.Builder().build();

    private final ParsedDmn parsed;
    private final String decisionId;
    private final LoadingCache<Map<String, Object>, Object> answers =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build(this::evaluate);

    private DecisionTable(ParsedDmn parsed, String decisionId) {
        this.parsed = parsed;
        this.decisionId = decisionId;
    }

    static DecisionTable read(String file, String decisionId) {
        try (var stream = new ClassPathResource("processes/handoffs/" + file).getInputStream()) {
            return new DecisionTable(right(ENGINE.parse(stream)), decisionId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one answer; of a table with several outputs a map. */
    Object answer(Map<String, Object> inputs) {
        return answers.get(inputs);
    }

    private Object evaluate(Map<String, Object> inputs) {
        var value = right(ENGINE.eval(parsed, decisionId, inputs)).value();
        return value instanceof scala.collection.Map<?, ?> outputs ? CollectionConverters.asJava(outputs) : value;
    }

    private static <T> T right(Either<?, T> result) {
        return result.getOrElse(() -> {
            throw new IllegalStateException(String.valueOf(result.left().get()));
        });
    }
}
