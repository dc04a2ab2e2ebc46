package justice.throughline.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** A field of a form of the release; {@code shown} means that it can be read but not filled in. */
record FormField(
        String form, String id, String key, String type, boolean shown, boolean required, List<String> values) {

    static List<FormField> all() {
        return new ReleaseFiles()
                .forms().values().stream()
                        .flatMap(form -> of(form.id(), form.json()))
                        .toList();
    }

    private static Stream<FormField> of(String form, String json) {
        try {
            return new ObjectMapper()
                    .readTree(json)
                    .path("components")
                    .valueStream()
                    .map(component -> field(form, component));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FormField field(String form, JsonNode component) {
        return new FormField(
                form,
                component.path("id").asText(),
                component.path("key").asText(),
                component.path("type").asText(),
                component.path("disabled").asBoolean(),
                component.path("validate").path("required").asBoolean(),
                component
                        .path("values")
                        .valueStream()
                        .map(value -> value.path("value").asText())
                        .toList());
    }
}
