package justice.throughline.shared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Of what others have made the application consists, as the build has written it down. */
@Component
class ShippedParts {

    private static final String LIBRARIES = "META-INF/sbom/application.cdx.json";
    private static final String SCRIPTS = "web-licences.json";

    /** Of development and its tests: in no jar that is shipped. */
    private static final String NOT_SHIPPED = "optional";

    /** @param licence as its makers name it; empty where they name none */
    record Part(String name, String version, String licence) {}

    private final ObjectMapper json;
    private final SingletonSupplier<List<Part>> libraries = SingletonSupplier.of(() -> sorted(readLibraries()));
    private final SingletonSupplier<List<Part>> scripts = SingletonSupplier.of(() -> sorted(readScripts()));

    ShippedParts(ObjectMapper json) {
        this.json = json;
    }

    /** None where the application was not built by Maven. */
    List<Part> libraries() {
        return libraries.obtain();
    }

    /** What the pages' scripts and styles are made of. */
    List<Part> scripts() {
        return scripts.obtain();
    }

    private Stream<Part> readLibraries() {
        return read(LIBRARIES, "components")
                .filter(part -> !part.path("scope").asText().equals(NOT_SHIPPED))
                .map(part -> new Part(
                        part.path("group").asText() + ":" + part.path("name").asText(),
                        part.path("version").asText(),
                        licences(part)));
    }

    private Stream<Part> readScripts() {
        return read(SCRIPTS, "")
                .map(part -> new Part(
                        part.path("name").asText(),
                        part.path("version").asText(),
                        part.path("licence").asText()));
    }

    private static String licences(JsonNode part) {
        return each(part.path("licenses"))
                .map(one -> one.path("license"))
                .map(one -> one.path("id").asText(one.path("name").asText()))
                .filter(name -> !name.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    private Stream<JsonNode> read(String file, String list) {
        var written = new ClassPathResource(file);
        if (!written.exists()) return Stream.of();
        try (var in = written.getInputStream()) {
            var all = json.readTree(in);
            return each(list.isEmpty() ? all : all.path(list));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static List<Part> sorted(Stream<Part> parts) {
        return parts.sorted(Comparator.comparing(Part::name)).toList();
    }
}
