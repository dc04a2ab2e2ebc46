package justice.throughline.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.util.List;

/** The searches, and the few documents that are fetched by key. */
final class SearchApi {

    private static final int NOT_FOUND = 404;
    private static final int NOT_IMPLEMENTED = 501;

    private final ReadModel model;

    SearchApi(ReadModel model) {
        this.model = model;
    }

    List<Route> routes() {
        return List.of(
                Route.of("POST", "/v2/([a-z-]+)/search", this::search),
                Route.of("GET", "/v2/process-definitions/(\\d+)/xml", this::xml),
                Route.of("GET", "/v2/process-instances/(\\d+)/sequence-flows", this::sequenceFlows),
                Route.of("GET", "/v2/process-instances/(\\d+)", (request, key) -> find("process-instances", key)),
                Route.of("GET", "/v2/decision-instances/([\\d-]+)", (request, key) -> find("decision-instances", key)));
    }

    private Answer search(Request request, String search) throws IOException {
        if (!model.answers(search)) {
            return Answer.problem(NOT_IMPLEMENTED, "The search exporter has no search for " + search);
        }
        JsonNode body = request.json();
        return Answer.json(model.search(search, body));
    }

    private Answer xml(Request request, String key) {
        return model.xml(key)
                .map(xml -> Answer.text("text/xml", xml))
                .orElseGet(() -> Answer.problem(NOT_FOUND, "No process definition " + key));
    }

    private Answer sequenceFlows(Request request, String key) {
        var answer = JsonNodeFactory.instance.objectNode();
        answer.putArray("items").addAll(model.sequenceFlows(key));
        return Answer.json(answer);
    }

    private Answer find(String search, String key) {
        return model.find(search, key)
                .map(Answer::json)
                .orElseGet(() -> Answer.problem(NOT_FOUND, "Nothing in " + search + " has the key " + key));
    }
}
