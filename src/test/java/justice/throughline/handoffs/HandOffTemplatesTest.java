package justice.throughline.handoffs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What designers and desks may choose is what the catalogue holds. */
class HandOffTemplatesTest {

    private final HandOffCatalogue catalogue = new HandOffCatalogue();

    @Test
    void shouldOfferDesignersEveryKindAndNoOther() throws IOException {
        assertThat(choices("kind"))
                .containsExactlyElementsOf(
                        catalogue.kinds().stream().map(Kind::code).toList());
    }

    @Test
    void shouldOfferDesignersEveryLawfulBasisAndNoOther() throws IOException {
        assertThat(choices("basis"))
                .containsExactlyInAnyOrderElementsOf(catalogue.kinds().stream()
                        .flatMap(kind -> kind.bases().stream())
                        .distinct()
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"handoffs/triage-work, H-13, accepted", "charging/answer-action-plan, H-14, done accepted"})
    void shouldLetADeskRefuseForTheReasonsOfTheKind(String form, String kind, String otherwise) throws IOException {
        var answers = read(Path.of("../forms", form + ".form"))
                .path("components")
                .valueStream()
                .filter(field -> field.path("key").asText().equals("receiverAnswer"))
                .flatMap(field -> values(field.path("values")))
                .toList();

        var expected = new ArrayList<>(List.of(otherwise.split(" ")));
        expected.addAll(catalogue.kind(kind).reasons());
        assertThat(answers).containsExactlyElementsOf(expected);
    }

    private static List<String> choices(String header) throws IOException {
        return read(Path.of("../processes/.camunda/element-templates/hand-off.json"))
                .path("properties")
                .valueStream()
                .filter(property -> property.at("/binding/key").asText().equals(header))
                .flatMap(property -> values(property.path("choices")))
                .toList();
    }

    private static Stream<String> values(JsonNode choices) {
        return choices.valueStream().map(choice -> choice.path("value").asText());
    }

    private static JsonNode read(Path file) throws IOException {
        return new ObjectMapper().readTree(file.toFile());
    }
}
