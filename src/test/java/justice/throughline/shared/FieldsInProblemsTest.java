package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Objects;
import justice.throughline.access.People;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;

/** Whatever a program is refused for, {@code errors} names it, each field with the reason. */
@DeskTest
class FieldsInProblemsTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Desk desk;

    @Autowired
    private ObjectMapper json;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    GET  | /api/tasks?after=nothing | '' | after
                    GET  | /api/cases?before=nothing | '' | before
                    GET  | /api/tasks?kind=1 | '' | kind
                    GET  | /api/tasks?caseId=1 | '' | caseId
                    GET  | /api/cases?outcome=guilt | '' | outcome
                    POST | /api/cases/{case}/clocks | {} | kind
                    POST | /api/cases/{case}/clocks | {"kind": "detention"} | jurisdiction
                    POST | /api/cases/{case}/clocks | {"kind": [1]} | kind
                    POST | /api/cases/{case}/clocks | '' | body
                    POST | /api/cases/{case}/clocks | none | body
                    POST | /api/cases/{case}/clocks | {"kind": none} | kind
                    POST | /api/clocks/calculate | {"pauses": [{"from": 2026-01-01}]} | pauses.0.from
                    POST | /api/clocks/calculate | {"kind": "detention"} | jurisdiction
                    POST | /api/clocks/calculate | {"kind": "none", "jurisdiction": "SCOTLAND", "start": "2026-01-01"} | kind
                    POST | /api/clocks/calculate | {"kind": "detention", "jurisdiction": "ENGLAND_AND_WALES", "start": "1"} | start
                    POST | /api/clocks/calculate | {"kind": "detention", "jurisdiction": "ENGLAND_AND_WALES", "start": "2026-01-01", "facts": {"offenceClass": "none"}} | facts.offenceClass
                    POST | /api/handoffs | {} | caseId,key,kind
                    POST | /api/handoffs | {"caseId": "{case}", "key": "1", "kind": "none"} | kind
                    POST | /api/handoffs | {"caseId": "{case}", "key": "1", "kind": "H-01", "from": "MARS"} | from,to
                    POST | /api/tasks/bulk | {} | groups
                    POST | /api/demo/replay | {"crimes": 0} | crimes
                    """)
    void shouldNameWhatIsToBlame(String method, String address, String body, String fields) throws Exception {
        var caseId = desk.newCase("burglary").toString();
        var asked = request(
                        HttpMethod.valueOf(method),
                        address.replace("{case}", caseId).replace(' ', '+'))
                .with(People.as(
                        address.contains("/cases/") || address.contains("/calculate")
                                ? People.INVESTIGATOR
                                : People.MANAGER))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(Objects.requireNonNullElse(body, "").replace("{case}", caseId));
        var answer = mvc.perform(asked).andReturn().getResponse();
        var problem = json.readTree(answer.getContentAsString());

        assertThat(answer.getStatus()).as(problem.toString()).isIn(400, 422);
        assertThat(names(problem)).as(problem.toString()).containsExactly(fields.split(","));
        assertThat(problem.path("errors").valueStream())
                .allMatch(each -> !each.asText().isBlank());
        assertThat(problem.has("field")).isFalse();
    }

    private static List<String> names(JsonNode problem) {
        return problem.path("errors").properties().stream()
                .map(error -> error.getKey())
                .sorted()
                .toList();
    }
}
