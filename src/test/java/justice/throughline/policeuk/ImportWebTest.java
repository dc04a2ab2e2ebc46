package justice.throughline.policeuk;

import static justice.throughline.policeuk.PoliceUkText.crime;
import static justice.throughline.policeuk.PoliceUkText.newCrimeId;
import static justice.throughline.policeuk.PoliceUkText.street;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestBuilders.formLogin;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import justice.throughline.testing.CookieJar;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Imports through the API and the pages. */
@DeskTest
class ImportWebTest {

    private static final RequestPostProcessor ROOT = httpBasic("root", "first-password");

    @Autowired
    private MockMvc mvc;

    @Test
    void shouldTakeFilesAndTellHowTheirImportStands() throws Exception {
        String place = send(street(
                crime(newCrimeId(), "2023-04", "Burglary", "Local resolution"),
                crime(newCrimeId(), "2023-04", "Jaywalking", "Local resolution")));

        await().untilAsserted(() -> mvc.perform(get(place).with(ROOT))
                .andExpect(jsonPath("$.state", is("done")))
                .andExpect(jsonPath("$.read", is(2)))
                .andExpect(jsonPath("$.created", is(1)))
                .andExpect(jsonPath("$.rejected", is(1)))
                .andExpect(jsonPath("$.progress.percent", is(100))));
        mvc.perform(get(place + "/rejected").with(ROOT))
                .andExpect(jsonPath("$.content[0].line", is(3)))
                .andExpect(jsonPath("$.content[0].reason", containsString("Jaywalking")));
        mvc.perform(get(place + "/rejected.csv").with(ROOT))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Jaywalking")));
        String id = place.substring("/api/imports/".length());
        mvc.perform(get("/api/imports?state=done").with(ROOT)).andExpect(jsonPath("$.content[*].id", hasItem(id)));
        mvc.perform(get("/api/imports?state=failed").with(ROOT))
                .andExpect(jsonPath("$.content[*].id", not(hasItem(id))));
    }

    @Test
    void shouldRefuseAStateThatNoImportHas() throws Exception {
        for (var state : new String[] {"bogus", "DONE"}) {
            mvc.perform(get("/api/imports?state=" + state).with(ROOT))
                    .andExpect(status().isBadRequest())
                    .andExpect(jsonPath("$.errors.state", containsString("queued")));
        }
        for (var state : new String[] {"queued", "running", "done", "failed", ""}) {
            mvc.perform(get("/api/imports?state=" + state).with(ROOT)).andExpect(status().isOk());
        }
    }

    @Test
    void shouldTellTheInboxOfOneRowAsOfMany() throws Exception {
        String place = send(street(
                crime("", "2023-04", "Anti-social behaviour", ""),
                crime(newCrimeId(), "2023-04", "Jaywalking", ""),
                crime(newCrimeId(), "2023-04", "Burglary", "Local resolution")));
        var number = new AtomicInteger();
        await().untilAsserted(() -> mvc.perform(get(place).with(ROOT))
                .andExpect(jsonPath("$.state", is("done")))
                .andDo(answer -> number.set(
                        JsonPath.<Integer>read(answer.getResponse().getContentAsString(), "$.files[0].inbox"))));

        mvc.perform(get("/api/files/" + number).with(ROOT))
                .andExpect(jsonPath(
                        "$.findings[*].text", hasItem("Rejected rows of the import that this file came in: 1.")))
                .andExpect(
                        jsonPath(
                                "$.findings[*].text",
                                hasItem(
                                        "Rows without a Crime ID in the import that this file came in, which were left out: 1.")));
    }

    @Test
    void shouldRefuseTheWrongFileByItsName() throws Exception {
        mvc.perform(multipart("/api/imports/police-uk")
                        .file(new MockMultipartFile("street", "search.csv", null, bytes("Object of search\nDrugs\n")))
                        .with(ROOT))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().contentTypeCompatibleWith("application/problem+json"))
                .andExpect(jsonPath("$.detail", containsString("search.csv is a stop and search file")));
    }

    @Test
    void shouldFindAndReadCases() throws Exception {
        String crimeId = newCrimeId();
        send(street(crime(crimeId, "2023-04", "Burglary", "Local resolution")));

        await().untilAsserted(() -> mvc.perform(get("/api/cases?stage=CLOSED&month=2023-04&sort=crimeRef&q=" + crimeId)
                        .with(ROOT))
                .andExpect(jsonPath("$.content[0].outcome", is("local-resolution")))
                .andExpect(jsonPath("$.moreThanCounted", is(false))));
        mvc.perform(get("/api/cases/00000000-0000-0000-0000-000000000000").with(ROOT))
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.code", is("case-unknown")));
    }

    @Test
    void shouldAskForASignInFirst() throws Exception {
        mvc.perform(get("/api/imports")).andExpect(status().isUnauthorized());
        mvc.perform(get("/imports")).andExpect(status().is3xxRedirection());
    }

    @Test
    void shouldShowThePagesInBothLanguages() throws Exception {
        var session = new CookieJar();
        mvc.perform(formLogin("/sign-in").user("root").password("first-password"))
                .andDo(session);
        String place = send(street(crime("faulty", "2023-04", "Burglary", ""))).replace("/api", "");

        await().untilAsserted(() -> mvc.perform(get(place).with(session))
                .andExpect(content().string(containsString("64 characters")))
                .andExpect(content().string(containsString("Of 1 row read")))
                .andExpect(result -> assertThat(refreshedPart(result)).contains("id=\"rejected\"")));
        mvc.perform(get("/imports?lang=cy").with(session))
                .andExpect(content().string(containsString("Mewnforion")))
                .andExpect(content().string(containsString(place)));
        mvc.perform(multipart("/imports")
                        .file(new MockMultipartFile("files", "a.zip", null, bytes("PK\3\4")))
                        .with(session)
                        .with(csrf()))
                .andExpect(status().isUnprocessableEntity())
                .andExpect(content().string(containsString("a.zip is a zip archive")));
    }

    private String send(String text) throws Exception {
        return String.valueOf(mvc.perform(multipart("/api/imports/police-uk")
                        .file(new MockMultipartFile("street", "street.csv", null, bytes(text)))
                        .with(ROOT))
                .andExpect(status().isAccepted())
                .andExpect(header().exists("Location"))
                .andReturn()
                .getResponse()
                .getHeader("Location"));
    }

    private static String refreshedPart(MvcResult page) throws Exception {
        String text = page.getResponse().getContentAsString();
        String part = text.substring(text.indexOf("id=\"import\""));
        return part.substring(0, part.indexOf("</section>"));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
