package justice.throughline.exchange;

import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.UUID;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.handoffs.Offer;
import justice.throughline.handoffs.State;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import justice.throughline.testing.Said;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class RepairDeskTest {

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
    void shouldRepairAFailedMessageKeepTheOriginalAndDealWithItAgain() throws Exception {
        var id = UUID.randomUUID();
        handoffs.offer(id, Offer.of("H-34", caseId, "partner:" + id), Said.by("partner:PRISON"));
        var ref = failed(id, "no-such-reason");
        mvc.perform(get("/handoffs/failed").with(as(MANAGER)))
                .andExpect(content().string(containsString(ref)))
                .andExpect(content().string(containsString("No such reason")));
        mvc.perform(get("/handoffs/failed/" + ref).with(as(MANAGER)))
                .andExpect(content().string(containsString("/note")));

        mvc.perform(post("/handoffs/failed/" + ref)
                        .param("place", "/reasons/0")
                        .param("value", "recalled")
                        .with(as(MANAGER))
                        .with(csrf()))
                .andExpect(status().isFound());
        mvc.perform(post("/handoffs/failed").param("ref", ref).with(as(MANAGER)).with(csrf()))
                .andExpect(status().isFound());

        await().atMost(Duration.ofSeconds(20))
                .until(() -> handoffs.detail(id).handOff().state() == State.REFUSED);
        assertThat(jdbc.sql("select original_body from exchange.received where 'in:' || partner || ':' || id = ?")
                        .param(ref)
                        .query(String.class)
                        .single())
                .contains("no-such-reason");
        assertThat(jdbc.sql("select count(*) from access.audit where case_id = ? and what like 'hand-off message%'")
                        .param(caseId)
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    /** As probation would have sent it. */
    private String failed(UUID id, String reason) {
        var messageId = UUID.randomUUID().toString();
        jdbc.sql("""
                insert into exchange.received (partner, id, type, hand_off_id, body, state, trouble, received_at)
                values ('PROBATION', :id, :type, :handOff, :body, 'QUARANTINED', 'handoff-reason-unknown', now())""")
                .param("id", messageId)
                .param("type", PartnerMessageFormat.STEPPED)
                .param("handOff", id)
                .param("body", """
                        {"specversion":"1.0","id":"%s","type":"%s","source":"urn:partner:x",\
                        "datacontenttype":"application/json","data":{"handOffId":"%s","attempt":1,"step":"REFUSE",\
                        "reasons":["%s"],"note":"Recalled."}}""".formatted(messageId, PartnerMessageFormat.STEPPED, id, reason))
                .update();
        return "in:PROBATION:" + messageId;
    }
}
