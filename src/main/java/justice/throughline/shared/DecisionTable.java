package justice.throughline.shared;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.camunda.dmn.DmnEngine;
import org.camunda.dmn.parser.ParsedDmn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import scala.jdk.javaapi.CollectionConverters;
import scala.util.Either;

/**
 * A decision table that no model calls, answered here: law, and what may cross. The engine is sent every table with each
 * release and keeps them all; what is asked of it travels and is kept, too. The same question has the same answer, so it is
 * worked out once. Safe for many threads.
 */
public final class DecisionTable {

    private static final int MOST_REMEMBERED = 10_000;
    private static final DmnEngine ENGINE = new DmnEngine.Builder().build();

    private final ParsedDmn parsed;
    private final String decisionId;
    private final LoadingCache<Map<String, ?>, Optional<Object>> answers =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build(this::evaluate);

    private DecisionTable(ParsedDmn parsed, String decisionId) {
        this.parsed = parsed;
        this.decisionId = decisionId;
    }

    /** @throws IllegalStateException when the file cannot be read as a decision table */
    public static DecisionTable read(Resource file, String decisionId) {
        try (var stream = file.getInputStream()) {
            return new DecisionTable(right(ENGINE.parse(stream), decisionId), decisionId);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The one answer, of a table with several outputs a map; null where no rule fits.
     *
     * @throws IllegalStateException when it cannot be told, such as when two rules fit
     */
    public @Nullable Object answer(Map<String, ?> inputs) {
        return answers.get(inputs).orElse(null);
    }

    private Optional<Object> evaluate(Map<String, ?> inputs) {
        @SuppressWarnings("unchecked") // it only reads them
        var asked = (Map<String, Object>) inputs;
        var result = right(ENGINE.eval(parsed, decisionId, asked), decisionId);
        return result.isNil() ? Optional.empty() : Optional.ofNullable(plain(result.value()));
    }

    private static @Nullable Object plain(@Nullable Object value) {
        if (value instanceof scala.collection.Map<?, ?> map) {
            var plain = new HashMap<String, @Nullable Object>();
            CollectionConverters.asJava(map).forEach((name, part) -> plain.put(String.valueOf(name), plain(part)));
            return plain;
        }
        if (value instanceof scala.collection.Iterable<?> many) {
            var plain = new ArrayList<@Nullable Object>();
            CollectionConverters.asJava(many).forEach(part -> plain.add(plain(part)));
            return plain;
        }
        return value;
    }

    private static <T> T right(Either<?, T> result, String decisionId) {
        return result.getOrElse(() -> {
            throw new IllegalStateException(
                    "Decision " + decisionId + ": " + result.left().get());
        });
    }
}
