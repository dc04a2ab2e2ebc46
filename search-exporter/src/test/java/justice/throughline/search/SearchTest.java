package justice.throughline.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SearchTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<ObjectNode> ROWS = List.of(row("a", 2), row("b", 10), row("c", 2));

    @Test
    void shouldKeepOrderOfArrivalAmongEquals() throws JsonProcessingException {
        assertThat(ids("{'sort':[{'field':'version','order':'ASC'}]}")).containsExactly("a", "c", "b");
    }

    @Test
    void shouldSortNumbersAsNumbersDownwards() throws JsonProcessingException {
        assertThat(ids("{'sort':[{'field':'version','order':'DESC'},{'field':'id','order':'DESC'}]}"))
                .containsExactly("b", "c", "a");
    }

    @Test
    void shouldReturnThePageAndTellTheTotal() throws JsonProcessingException {
        ObjectNode answer = search("{'filter':{'version':2},'page':{'from':1,'limit':1}}");

        assertThat(answer.path("items")).hasSize(1);
        assertThat(answer.at("/items/0/id").asText()).isEqualTo("c");
        assertThat(answer.at("/page/totalItems").asInt()).isEqualTo(2);
    }

    private static List<String> ids(String request) throws JsonProcessingException {
        return StreamSupport.stream(search(request).path("items").spliterator(), false)
                .map(row -> row.path("id").asText())
                .toList();
    }

    private static ObjectNode search(String request) throws JsonProcessingException {
        return Search.in(ROWS, JSON.readTree(request.replace('\'', '"')));
    }

    private static ObjectNode row(String id, int version) {
        return JSON.createObjectNode().put("id", id).put("version", version);
    }
}
