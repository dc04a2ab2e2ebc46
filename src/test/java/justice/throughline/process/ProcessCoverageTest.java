package justice.throughline.process;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Process;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the coverage report that the process tests of this run have written; so it comes last. */
@Order(Integer.MAX_VALUE)
class ProcessCoverageTest {

    private static final Path REPORT = Path.of("target/coverage-report");

    private static JsonNode report;

    @BeforeAll
    static void readReport() throws IOException {
        assertThat(REPORT.resolve("report.json"))
                .as("written by the process tests: run them before")
                .exists();
        report = new ObjectMapper().readTree(REPORT.resolve("report.json").toFile());
        System.out.println("Process coverage report: "
                + REPORT.resolve("report.html").toAbsolutePath().toUri());
    }

    @Test
    void shouldCoverEveryFlowNodeOfEveryModel() throws IOException {
        Set<String> uncovered = new TreeSet<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath:processes/**/*.bpmn")) {
            uncovered.addAll(flowNodes(file));
        }
        assertThat(uncovered).as("flow nodes of the release").hasSizeGreaterThan(50);
        uncovered.removeAll(covered());
        assertThat(uncovered).as("flow nodes that no process test reaches").isEmpty();
    }

    private static Set<String> covered() {
        Set<String> covered = new TreeSet<>();
        for (JsonNode process : report.path("coverages")) {
            String id = process.path("processDefinitionId").asText();
            process.path("completedElements").forEach(element -> covered.add(id + " " + element.asText()));
        }
        return covered;
    }

    private static Collection<String> flowNodes(Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            BpmnModelInstance model = Bpmn.readModelFromStream(in);
            String process = model.getModelElementsByType(Process.class).stream()
                    .map(Process::getId)
                    .collect(Collectors.joining());
            return model.getModelElementsByType(FlowNode.class).stream()
                    .map(node -> process + " " + node.getId())
                    .toList();
        }
    }
}
