package justice.throughline.search;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.List;

/** Filter, sort and page, as the v2 search requests write them. */
final class Search {

    private static final int DEFAULT_LIMIT = 100;

    private Search() {}

    /** @throws IllegalArgumentException when the filter has an operator that is not emulated */
    static ObjectNode in(List<ObjectNode> rows, JsonNode request) {
        Filter filter = new Filter(request.path("filter"));
        List<ObjectNode> found =
                rows.stream().filter(filter).sorted(order(request.path("sort"))).toList();
        JsonNode page = request.path("page");
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        var items = answer.putArray("items");
        found.stream()
                .skip(page.path("from").asInt(0))
                .limit(page.path("limit").asInt(DEFAULT_LIMIT))
                .map(ObjectNode::deepCopy)
                .forEach(items::add);
        answer.putObject("page").put("totalItems", found.size()).put("hasMoreTotalItems", false);
        return answer;
    }

    private static Comparator<ObjectNode> order(JsonNode sort) {
        Comparator<ObjectNode> order = (one, other) -> 0;
        for (JsonNode by : sort) {
            String field = by.path("field").asText();
            Comparator<ObjectNode> next = (one, other) -> compare(one.path(field), other.path(field));
            order = order.thenComparing(by.path("order").asText().equalsIgnoreCase("DESC") ? next.reversed() : next);
        }
        return order;
    }

    private static int compare(JsonNode one, JsonNode other) {
        return one.isNumber() && other.isNumber()
                ? Long.compare(one.asLong(), other.asLong())
                : one.asText().compareTo(other.asText());
    }
}
