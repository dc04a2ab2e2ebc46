package justice.throughline;

import static justice.throughline.access.People.ADMIN;
import static justice.throughline.access.People.INVESTIGATOR;
import static justice.throughline.access.People.as;
import static org.hamcrest.Matchers.hasItems;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** What docs/operations.md says is watched, is watched; who is no administrator learns only whether all is well. */
@DeskTest
class HealthTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void shouldWatchWhatThePaperForOperatorsNames() throws Exception {
        mvc.perform(get("/actuator/health").with(as(ADMIN)))
                .andExpect(jsonPath("$.components.keys()")
                        .value(hasItems(
                                "auditTrail",
                                "camundaClient",
                                "db",
                                "diskSpace",
                                "journal",
                                "machineClocks",
                                "recovery",
                                "ssl")))
                .andExpect(jsonPath("$.components.ssl.details.validChains[*].certificates[*].validityEnds")
                        .isNotEmpty());
    }

    @Test
    void shouldTellOthersNothingButTheState() throws Exception {
        mvc.perform(get("/actuator/health").with(as(INVESTIGATOR)))
                .andExpect(jsonPath("$.status").isNotEmpty())
                .andExpect(jsonPath("$.components").doesNotExist());
    }
}
