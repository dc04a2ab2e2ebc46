package justice.throughline.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROW = "{'state':'ACTIVE','key':'7','version':2,'parent':null}";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    {}                                       | true
                    {'state':'ACTIVE'}                       | true
                    {'state':'ENDED'}                        | false
                    {'state':'ACTIVE','key':'8'}             | false
                    {'version':2}                            | true
                    {'key':{'$eq':'7'}}                      | true
                    {'key':{'$eq':'8'}}                      | false
                    {'key':{'$neq':'8'}}                     | true
                    {'key':{'$in':['6','7']}}                | true
                    {'key':{'$notIn':['6','7']}}             | false
                    {'key':{'$eq':'7','$in':[],'$notIn':[]}} | true
                    {'tags':[],'variables':[],'$or':[]}      | true
                    {'parent':{'$exists':false}}             | true
                    {'state':{'$exists':false}}              | false
                    {'missing':'x'}                          | false
                    """)
    void shouldMatchAsAsked(String filter, boolean matches) throws JsonProcessingException {
        assertThat(new Filter(json(filter)).test(json(ROW))).isEqualTo(matches);
    }

    @Test
    void shouldRefuseOperatorThatItDoesNotKnow() throws JsonProcessingException {
        Filter filter = new Filter(json("{'state':{'$like':'ACT*'}}"));
        ObjectNode row = json(ROW);

        assertThatThrownBy(() -> filter.test(row))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("$like");
    }

    private static ObjectNode json(String text) throws JsonProcessingException {
        return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    }
}
