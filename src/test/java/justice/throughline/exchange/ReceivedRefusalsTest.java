package justice.throughline.exchange;

import static justice.throughline.partners.Signed.signature;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jose.jwk.ECKey;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import justice.throughline.devruntime.partners.SimulatorKeys;
import justice.throughline.handoffs.Handoffs;
import justice.throughline.handoffs.Move;
import justice.throughline.handoffs.Offer;
import justice.throughline.handoffs.Step;
import justice.throughline.partners.Signatures;
import justice.throughline.shared.Fingerprint;
import justice.throughline.testing.Desk;
import justice.throughline.testing.DeskTest;
import justice.throughline.testing.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What a partner's message is refused for, each with a clear answer, nothing kept, and nothing personal in the log. */
@DeskTest
@ExtendWith(OutputCaptureExtension.class)
class ReceivedRefusalsTest {

    private static final String JSON = "application/cloudevents+json";
    private static final String SECRET = "14 Hidden Lane";

    @Autowired
    private MockMvc mvc;

    @Autowired
    private SimulatorKeys keys;

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private Desk desk;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldKeepAGoodMessageOnceAndAnswerItsReceiptAgain() throws Exception {
        var body = event("ACCEPT", offered());
        mvc.perform(signed(body))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.status").value("received"));
        mvc.perform(signed(body))
                .andExpect(status().isAccepted())
                .andExpect(jsonPath("$.sha256").value(Fingerprint.of(body)));
        assertThat(kept(body)).isEqualTo(1);
    }

    @Test
    void shouldRefuseAnUnknownPartner() throws Exception {
        refused(post("/api/handoffs/inbox/NOBODY").contentType(JSON).content("{}"), 401, "unknown-partner");
    }

    @Test
    void shouldRefuseXmlWhateverIsInIt() throws Exception {
        var bomb = "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b SYSTEM \"file:///etc/passwd\">]><x>&a;&b;</x>";
        refused(to().contentType("application/xml").content(bomb), 415, "content-type");
        refused(signed(bomb.getBytes(StandardCharsets.UTF_8)), 400, "unreadable");
    }

    @Test
    void shouldRefuseWhatIsCompressed() throws Exception {
        var zipped = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(zipped)) {
            gzip.write(new byte[5_000_000]);
        }
        refused(signed(zipped.toByteArray()).header(HttpHeaders.CONTENT_ENCODING, "gzip"), 415, "compressed");
        refused(to().contentType("application/zip").content(zipped.toByteArray()), 415, "content-type");
    }

    @Test
    void shouldRefuseWhatIsTooLarge() throws Exception {
        refused(signed(new byte[1_048_577]), 413, "too-large");
    }

    @Test
    void shouldRefuseWhatIsNotSignedOrBySomebodyElse() throws Exception {
        var body = event("ACCEPT", offered());
        refused(to().contentType(JSON).content(body), 401, "unsigned");
        refused(signed(body, keys.application(), "throughline", Instant.now(), "a"), 401, "wrong-signature");
        refused(signed(body, keys.partners(), "another", Instant.now(), "b"), 401, "wrong-signature");
        refused(to().contentType(JSON).content(body).header(Signatures.HEADER, "x.y.z"), 401, "wrong-signature");
        var ofAnother = signature(keys.partners(), "throughline", new byte[] {1}, Instant.now(), "d");
        refused(to().contentType(JSON).content(body).header(Signatures.HEADER, ofAnother), 401, "wrong-signature");
    }

    @Test
    void shouldRefuseASignatureThatIsOldOrWasUsed() throws Exception {
        var body = event("ACCEPT", offered());
        var old = Instant.now().minus(Duration.ofMinutes(6));
        refused(signed(body, keys.partners(), "throughline", old, "c"), 401, "stale-signature");
        var jti = UUID.randomUUID().toString();
        mvc.perform(signed(body, keys.partners(), "throughline", Instant.now(), jti))
                .andExpect(status().isAccepted());
        refused(signed(body, keys.partners(), "throughline", Instant.now(), jti), 409, "replayed-signature");
    }

    @Test
    void shouldRefuseJsonThatIsNoMessage() throws Exception {
        refused(signed("[".repeat(30)), 400, "unreadable");
        refused(signed("{\"specversion\":\"1.0\",\"id\":\"1\",\"id\":\"2\"}"), 400, "unreadable");
        refused(
                signed("{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"x\",\"type\":\"other\",\"data\":{}}"),
                422,
                "unknown-type");
    }

    @Test
    void shouldRefuseWhatDoesNotFitItsSchemaAndSayOnlyWhere(CapturedOutput log) throws Exception {
        var body = new String(event("ACCEPT", offered()), StandardCharsets.UTF_8)
                .replace("\"attempt\":1", "\"attempt\":1,\"victimAddress\":\"" + SECRET + "\"");
        var answer = refused(signed(body), 422, "schema");
        assertThat(answer).doesNotContain(SECRET);
        assertThat(log.getAll()).contains("handoff-message-schema").doesNotContain(SECRET);
        assertThat(kept(body.getBytes(StandardCharsets.UTF_8))).isZero();
    }

    @Test
    void shouldPutAsideWhatContradictsAndWhatMayNotBeTold() throws Exception {
        var id = offered();
        handoffs.take(id, Move.of(Step.REFUSE, Said.by("x")).because(java.util.Set.of("recalled"), "Recalled."));
        var body = event("ACCEPT", id);
        mvc.perform(signed(body)).andExpect(status().isAccepted());

        assertThat(jdbc.sql("select state || ' ' || trouble from exchange.received where body = ?")
                        .param(new String(body, StandardCharsets.UTF_8))
                        .query(String.class)
                        .single())
                .isEqualTo("QUARANTINED contradicts");
    }

    private String refused(MockHttpServletRequestBuilder request, int status, String code) throws Exception {
        return mvc.perform(request)
                .andExpect(status().is(status))
                .andExpect(jsonPath("$.code").value("handoff-message-" + code))
                .andExpect(jsonPath("$.detail").isNotEmpty())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletRequestBuilder signed(String body) throws Exception {
        return signed(body.getBytes(StandardCharsets.UTF_8));
    }

    private MockHttpServletRequestBuilder signed(byte[] body) throws Exception {
        return signed(
                body,
                keys.partners(),
                "throughline",
                Instant.now(),
                UUID.randomUUID().toString());
    }

    private static MockHttpServletRequestBuilder signed(byte[] body, ECKey key, String audience, Instant at, String jti)
            throws Exception {
        return to().contentType(JSON).content(body).header(Signatures.HEADER, signature(key, audience, body, at, jti));
    }

    private static MockHttpServletRequestBuilder to() {
        return post("/api/handoffs/inbox/PROBATION");
    }

    /** A hand-off that went to probation by hand, so that no simulated answer comes. */
    private UUID offered() {
        var caseId = desk.newCase("robbery");
        var id = UUID.randomUUID();
        handoffs.offer(id, Offer.of("H-34", caseId, "test:" + id), Said.by("partner:PRISON"));
        return id;
    }

    private static byte[] event(String step, UUID handOff) {
        return """
                {"specversion":"1.0","id":"%s","type":"justice.throughline.handoff.stepped.v1","source":"urn:partner:x",\
                "datacontenttype":"application/json","data":{"handOffId":"%s","attempt":1,"step":"%s"}}""".formatted(UUID.randomUUID(), handOff, step).getBytes(StandardCharsets.UTF_8);
    }

    private int kept(byte[] body) {
        return jdbc.sql("select count(*) from exchange.received where body = ?")
                .param(new String(body, StandardCharsets.UTF_8))
                .query(Integer.class)
                .single();
    }
}
