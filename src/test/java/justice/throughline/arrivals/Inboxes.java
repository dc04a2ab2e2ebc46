package justice.throughline.arrivals;

import static justice.throughline.access.People.RECEPTION;
import static justice.throughline.access.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** How files are brought to the inbox in tests. */
final class Inboxes {

    static final String CASES = "/api/files/police-case";
    static final String LISTS = "/api/files/court-list";

    private Inboxes() {}

    static MockHttpServletRequestBuilder posted(String to, String text) {
        return post(to).param("name", "test")
                .contentType(to.equals(LISTS) ? "application/json" : "application/xml")
                .content(text)
                .with(as(RECEPTION))
                .with(csrf());
    }

    static ResultActions refused(MockMvc mvc, MockHttpServletRequestBuilder request, int status, String code)
            throws Exception {
        return mvc.perform(request)
                .andExpect(status().is(status))
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.code").value("inbox-" + code))
                .andExpect(jsonPath("$.detail").isNotEmpty());
    }
}
