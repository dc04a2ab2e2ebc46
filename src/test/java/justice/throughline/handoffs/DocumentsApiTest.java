package justice.throughline.handoffs;

import static justice.throughline.partners.Signed.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import justice.throughline.devruntime.partners.SimulatorKeys;
import justice.throughline.partners.Signatures;
import justice.throughline.shared.Fingerprint;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import justice.throughline.testing.Said;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class DocumentsApiTest {

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private Documents documents;

    @Autowired
    private SimulatorKeys keys;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    private final UUID handOff = UUID.randomUUID();

    @Test
    void shouldGiveADocumentOnlyToThePartnerItWasHandedTo() throws Exception {
        var caseId = desk.newCase("robbery");
        handoffs.offer(handOff, Offer.of("H-34", caseId, "test:" + handOff), Said.by("partner:PRISON"));
        var content = new byte[] {3, 2, 1};
        documents.keep(handOff, content);
        var fingerprint = Fingerprint.of(content);
        var asked = fingerprint.getBytes(StandardCharsets.UTF_8);
        var place = "/documents/" + handOff + "/" + fingerprint;

        mvc.perform(get("/api/handoffs/inbox/PROBATION" + place)
                        .header(Signatures.HEADER, signature(keys.partners(), asked)))
                .andExpect(content().bytes(content));
        mvc.perform(get("/api/handoffs/inbox/PRISON" + place)
                        .header(Signatures.HEADER, signature(keys.partners(), asked)))
                .andExpect(status().isNotFound());
        mvc.perform(get("/api/handoffs/inbox/PROBATION" + place)
                        .header(Signatures.HEADER, signature(keys.partners(), new byte[] {1})))
                .andExpect(status().isUnauthorized());
        assertThat(jdbc.sql("select actor from access.audit where case_id = ? and what like 'document %'")
                        .param(caseId)
                        .query(String.class)
                        .list())
                .containsExactly("partner:PROBATION");
    }
}
