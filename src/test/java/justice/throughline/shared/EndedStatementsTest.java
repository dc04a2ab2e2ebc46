package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.RequestDispatcher;
import java.time.Duration;
import javax.sql.DataSource;
import justice.throughline.testing.DeskTest;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

@DeskTest
class EndedStatementsTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcTemplate ofTheApplication;

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void shouldEndAStatementOfARequestAndSayWhy() throws Exception {
        var jdbc = new EndedStatements.OfRequests(database, Duration.ofSeconds(1));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));

        var ended = catchThrowable(() -> jdbc.execute("select pg_sleep(60)"));

        assertThat(ended).matches(DatabaseAway::tookTooLong);
        mvc.perform(failed(ended, "/cases"))
                .andExpect(status().isGatewayTimeout())
                .andExpect(content().string(Matchers.containsString("This took too long")));
        mvc.perform(failed(ended, "/api/cases"))
                .andExpect(status().isGatewayTimeout())
                .andExpect(jsonPath("$.title").value("This took too long"));
    }

    @Test
    void shouldLetWorkThatNobodyWaitsForTakeItsTime() {
        var jdbc = new EndedStatements.OfRequests(database, Duration.ofSeconds(1));

        assertThatCode(() -> jdbc.execute("select pg_sleep(2)")).doesNotThrowAnyException();
    }

    @Test
    void shouldDoSoForEverythingThatIsAskedOfTheDatabase() {
        assertThat(ofTheApplication).isInstanceOf(EndedStatements.OfRequests.class);
    }

    private static MockHttpServletRequestBuilder failed(Throwable why, String address) {
        return get("/error")
                .requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500)
                .requestAttr(RequestDispatcher.ERROR_EXCEPTION, why)
                .requestAttr(RequestDispatcher.ERROR_REQUEST_URI, address);
    }
}
