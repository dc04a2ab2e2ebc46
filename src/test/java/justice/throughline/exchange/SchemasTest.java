package justice.throughline.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import justice.throughline.partners.MessageRefusal;
import org.junit.jupiter.api.Test;

/** What partners read of our messages. */
class SchemasTest {

    private static final Path FOLDER = Path.of("main/resources/handoffs");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void shouldRefuseNamesOfFieldsThatThePayloadMayNotHold() throws IOException {
        var schemas = new Schemas();
        schemas.check("H-26", json.readTree("{\"suspect\":{\"ref\":\"S1\"}}"));

        assertThatThrownBy(() -> schemas.check("H-26", json.readTree("{\"victim\":{\"address\":\"1 High Street\"}}")))
                .isInstanceOfSatisfying(MessageRefusal.class, refusal -> assertThat(refusal.getDetailMessageArguments())
                        .isNotNull()
                        .allSatisfy(words -> assertThat(words.toString()).doesNotContain("High Street")));
    }

    @Test
    void shouldDescribeEveryMessageInTheAsyncApiDocument() throws IOException {
        var document = new YAMLMapper().readTree(FOLDER.resolve("asyncapi.yml").toFile());
        var messages = document.at("/components/messages");

        assertThat(messages.valueStream().map(each -> each.path("name").asText()))
                .contains(PartnerMessageFormat.OFFERED, PartnerMessageFormat.STEPPED, PartnerMessageFormat.STATEMENT);
        assertThat(document.findValuesAsText("$ref")).isNotEmpty().allSatisfy(ref -> {
            if (ref.startsWith("#")) {
                assertThat(document.at(ref.substring(1)).isMissingNode())
                        .as(ref)
                        .isFalse();
            } else {
                assertThat(FOLDER.resolve(ref)).exists();
            }
        });
    }
}
