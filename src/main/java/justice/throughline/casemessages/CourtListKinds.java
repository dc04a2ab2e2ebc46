package justice.throughline.casemessages;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The kinds of court list that are known, each with its schema: ours, or those of the publisher in a folder. */
@Component
class CourtListKinds {

    private final List<CourtListKind> kinds;

    CourtListKinds(FormatSettings settings) {
        var folder = settings.courtListSchemas();
        var pattern = folder == null ? "classpath:formats/court-list/*.json" : folder.toUri() + "*.json";
        this.kinds = resources(pattern)
                .map(CourtListKinds::kind)
                // a schema that asks for nothing is no kind of list
                .filter(kind -> !kind.schema().getSchemaNode().path("required").isEmpty())
                .sorted(Comparator.comparing(CourtListKind::name))
                .toList();
    }

    /**
     * The kind of this list: the one whose schema knows the most of the fields that it has; of several the one that knows
     * least besides. Whether it fits is not asked, so that a list is never judged by another kind's schema because its own
     * refuses it. Empty where no kind knows anything of it.
     */
    Optional<CourtListKind> of(JsonNode list) {
        var fields = JsonFields.of(list);
        return kinds.stream()
                .filter(kind -> kind.knows(fields) > 0)
                .max(Comparator.comparingLong((CourtListKind kind) -> kind.knows(fields))
                        .thenComparing(kind -> -kind.fields().size()));
    }

    private static CourtListKind kind(Resource file) {
        try {
            var schema = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(file.getContentAsString(StandardCharsets.UTF_8), InputFormat.JSON);
            var name = Objects.requireNonNull(file.getFilename()).replaceFirst("\\.json$", "");
            return new CourtListKind(name.replace('_', '-'), schema, JsonFields.ofSchema(schema.getSchemaNode()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Resource> resources(String pattern) {
        try {
            return Stream.of(new PathMatchingResourcePatternResolver().getResources(pattern));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
