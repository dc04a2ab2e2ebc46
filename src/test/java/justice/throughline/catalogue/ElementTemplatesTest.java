package justice.throughline.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a designer drags in must work: a worker for the job, people at the desk. */
class ElementTemplatesTest {

    private static final Path TEMPLATES = Path.of("../processes/.camunda/element-templates");
    private static final Pattern DESK = Pattern.compile("\"([a-z]+\\.[a-z]+)\"");

    @Test
    void shouldOfferOnlyJobsThatAWorkerDoes() throws IOException {
        assertThat(offered("zeebe:taskDefinition", "type"))
                .isNotEmpty()
                .isSubsetOf(Workers.all().stream().map(Workers::type).toList());
    }

    @Test
    void shouldOfferEveryDeskOfTheJourneyAndNoOther() throws IOException {
        var answers = Decision.all().stream()
                .flatMap(decision -> decision.rules().stream())
                .flatMap(rule -> rule.outputs().stream());
        var groups = Models.elements(ZeebeAssignmentDefinition.class).stream()
                .map(ZeebeAssignmentDefinition::getCandidateGroups);

        assertThat(desks(offered("zeebe:assignmentDefinition", "candidateGroups").stream()))
                .isEqualTo(desks(Stream.concat(answers, groups)));
    }

    private static Set<String> desks(Stream<String> expressions) {
        return expressions
                .flatMap(text -> DESK.matcher(text).results().map(found -> found.group(1)))
                .collect(Collectors.toSet());
    }

    private static List<String> offered(String binding, String property) throws IOException {
        var values = new ArrayList<String>();
        try (var files = Files.list(TEMPLATES)) {
            for (var file : files.toList()) {
                new ObjectMapper().readTree(file.toFile()).path("properties").forEach(offer -> {
                    if (offer.at("/binding/type").asText().equals(binding)
                            && offer.at("/binding/property").asText().equals(property)) {
                        values.add(offer.path("value").asText());
                        offer.path("choices")
                                .valueStream()
                                .map(choice -> choice.path("value"))
                                .map(JsonNode::asText)
                                .forEach(values::add);
                    }
                });
            }
        }
        return values;
    }
}
