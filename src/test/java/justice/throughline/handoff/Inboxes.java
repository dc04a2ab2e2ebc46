package justice.throughline.handoff;

import static justice.throughline.access.People.COURT;
import static justice.throughline.access.People.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.ECKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.UUID;
import justice.throughline.testing.DeskPartners;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** How staff and partners bring things to the inbox in tests. */
final class Inboxes {

    static final String CASES = "/api/inbox/police-case";
    static final String LISTS = "/api/inbox/court-list";

    private Inboxes() {}

    static MockHttpServletRequestBuilder posted(String to, String text) {
        return post(to).param("name", "test")
                .contentType(to.equals(LISTS) ? "application/json" : "application/xml")
                .content(text)
                .with(as(COURT))
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

    /** A partner's signature of now. */
    static String signature(ECKey key, byte[] body) throws JOSEException {
        return Signatures.sign(
                key, "throughline", body, Instant.now(), UUID.randomUUID().toString());
    }

    /** As partners that know only files do: the signature first, then the whole file at once. */
    static void drop(Path in, String name, byte[] body, ECKey key) throws IOException, JOSEException {
        Files.writeString(in.resolve(name + ".jws"), signature(key, body));
        var elsewhere = Files.write(DeskPartners.FOLDER.resolve(name), body);
        Files.move(elsewhere, in.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }
}
