package justice.throughline.handoffs;

import static justice.throughline.access.People.COURT;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Set;
import java.util.UUID;
import justice.throughline.access.Role;
import justice.throughline.access.Staff;
import justice.throughline.shared.Fingerprint;
import justice.throughline.testing.CookieJar;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class HandOffPagesTest {

    private static final Staff POLICE = new Staff("paul", "Paul", Set.of("police.charging"), Set.of(Role.CASEWORKER));
    private static final Staff PROSECUTOR =
            new Staff("priya", "Priya", Set.of("cps.charging"), Set.of(Role.CASEWORKER));

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    private UUID caseId = new UUID(0, 0);

    @BeforeEach
    void openCase() {
        caseId = desk.newCase("burglary");
    }

    @Test
    void shouldGoBackRefusedBeRepairedAndBeAccepted() throws Exception {
        var id = offered("H-13");
        mvc.perform(post("/handoffs/" + id)
                        .param("step", "REFUSE")
                        .param("reasons", "no-disclosure-schedule")
                        .param("note", "The schedule is missing.")
                        .with(as(PROSECUTOR))
                        .with(csrf()))
                .andExpect(redirectedUrl("/handoffs/" + id));
        mvc.perform(get("/handoffs").param("state", "REFUSED").with(as(POLICE)))
                .andExpect(content().string(containsString(id.toString())));
        mvc.perform(get("/handoffs/" + id).with(as(POLICE)))
                .andExpect(content().string(containsString("Disclosure schedule missing")))
                .andExpect(content().string(containsString("The schedule is missing.")))
                .andExpect(content().string(containsString("/handoffs/" + id + "/offer")));

        mvc.perform(multipart("/handoffs/" + id + "/offer")
                        .file(new MockMultipartFile("file", "MG6C.pdf", "application/pdf", new byte[] {1, 2}))
                        .param("type", "MG6C")
                        .with(as(POLICE))
                        .with(csrf()))
                .andExpect(redirectedUrl("/handoffs/" + id));
        var document = "/handoffs/" + id + "/documents/" + Fingerprint.of(new byte[] {1, 2});
        mvc.perform(get("/handoffs/" + id).with(as(PROSECUTOR)))
                .andExpect(content().string(containsString(document)));
        mvc.perform(get(document).with(as(PROSECUTOR))).andExpect(content().bytes(new byte[] {1, 2}));
        mvc.perform(get(document).with(as(COURT))).andExpect(status().isNotFound());
        assertThat(jdbc.sql("select count(*) from access.audit where case_id = ? and what like 'document %'")
                        .param(caseId)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        mvc.perform(post("/handoffs/" + id)
                        .param("step", "ACCEPT")
                        .with(as(PROSECUTOR))
                        .with(csrf()))
                .andExpect(status().isFound());

        assertThat(handoffs.detail(id).handOff().state()).isEqualTo(State.ACCEPTED);
        assertThat(handoffs.detail(id).ownerDesk()).isEqualTo("cps.charging");
        mvc.perform(get("/cases/" + caseId).with(as(POLICE)))
                .andExpect(content()
                        .string(containsString(
                                "Charging decision asked for, Police to Crown Prosecution Service: Accepted")));
    }

    @Test
    void shouldLetOnlyItsDesksActAndSayWhatIsNotPossible() throws Exception {
        var id = offered("H-13");
        mvc.perform(get("/handoffs/" + id).with(as(COURT))).andExpect(status().isNotFound());
        mvc.perform(post("/handoffs/" + id)
                        .param("step", "ACCEPT")
                        .with(as(POLICE))
                        .with(csrf()))
                .andExpect(status().isForbidden());
        mvc.perform(get("/handoffs").with(as(COURT))).andExpect(content().string(not(containsString(id.toString()))));

        var jar = new CookieJar();
        mvc.perform(post("/handoffs/" + id)
                        .param("step", "REFUSE")
                        .with(as(PROSECUTOR))
                        .with(csrf()))
                .andDo(jar);

        mvc.perform(get("/handoffs/" + id).with(as(PROSECUTOR)).with(jar))
                .andExpect(content().string(containsString("<title>Error: ")))
                .andExpect(content().string(containsString("href=\"#reasons\"")))
                .andExpect(content().string(containsString("aria-describedby=\"reasons-error\"")))
                .andExpect(content().string(containsString("value=\"REFUSE\" checked")));
        assertThat(handoffs.detail(id).handOff().state()).isEqualTo(State.DELIVERED);
    }

    private UUID offered(String kind) {
        var offer = Offer.of(kind, caseId, "test:" + UUID.randomUUID());
        handoffs.offer(offer.from("POLICE"));
        return handoffs.ofCase(caseId).getLast().id();
    }
}
