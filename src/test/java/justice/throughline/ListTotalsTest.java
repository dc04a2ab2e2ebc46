package justice.throughline;

import static justice.throughline.access.People.ADMIN;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.MockMvc;

/** A list of the API says how many rows it has, however few of them were asked for. */
@DeskTest
class ListTotalsTest {

    @Autowired
    private MockMvc mvc;

    @BeforeEach
    void bringFiles() throws Exception {
        for (int file = 0; file < 2; file++) {
            mvc.perform(post("/api/files/court-list")
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"list\": \"" + UUID.randomUUID() + "\"}")
                    .with(as(ADMIN))
                    .with(SecurityMockMvcRequestPostProcessors.csrf()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/cases",
                "/api/tasks",
                "/api/clocks",
                "/api/files",
                "/api/files?fate=REFUSED",
                "/api/imports",
                "/api/incidents",
                "/api/staff",
                "/api/missing-records",
                "/api/broken-glass",
                "/api/broken-glass?all=true",
                "/api/demo/replay"
            })
    void shouldCountBeyondThePage(String list) throws Exception {
        var most = read(list, 50);
        int shown = JsonPath.read(most, "$.content.length()");
        int total = JsonPath.read(read(list, 1), "$.page.totalElements");

        assertThat(total)
                .isEqualTo(JsonPath.<Integer>read(most, "$.page.totalElements"))
                .isGreaterThanOrEqualTo(shown);
        if (list.startsWith("/api/files")) assertThat(total).isGreaterThan(1);
    }

    private String read(String list, int size) throws Exception {
        var answer = mvc.perform(
                        get(list).queryParam("size", String.valueOf(size)).with(as(ADMIN)))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString();
    }
}
