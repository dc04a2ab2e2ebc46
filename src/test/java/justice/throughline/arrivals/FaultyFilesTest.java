package justice.throughline.arrivals;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static justice.throughline.arrivals.Inboxes.CASES;
import static justice.throughline.arrivals.Inboxes.LISTS;
import static justice.throughline.arrivals.Inboxes.posted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.greaterThan;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.jayway.jsonpath.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import justice.throughline.casemessages.CourtListText;
import justice.throughline.casemessages.Faults;
import justice.throughline.casemessages.Faults.Faulty;
import justice.throughline.casemessages.PoliceCaseText;
import justice.throughline.testing.DeskTest;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Files that are wrong in one place each, brought one after the other: the answer is of the file, never "ours". */
@DeskTest
class FaultyFilesTest {

    private static final String URN = "40AA7654326";
    private static final AtomicInteger NUMBER = new AtomicInteger(20_000);

    @Autowired
    private MockMvc mvc;

    @Test
    void shouldBlameTheFileForWhatIsWrongWithAMessageOfThePolice() throws Exception {
        var message = PoliceCaseText.message(URN);
        bringAll(CASES, Stream.of(message, PoliceCaseText.enveloped(message)).flatMap(Faults::ofXml), 3);
    }

    @Test
    void shouldBlameTheFileForWhatIsWrongWithAListOfACourt() throws Exception {
        bringAll(
                LISTS,
                Stream.of(
                                CourtListText.published(URN, "2026-11-27T17:00:00Z"),
                                CourtListText.crownDaily(URN),
                                CourtListText.crownFirm(URN),
                                CourtListText.crownWarned(URN),
                                CourtListText.printed(),
                                CourtListText.singleJusticePress(URN, "2026-11-27T17:00:00Z"),
                                CourtListText.singleJusticePublic())
                        .flatMap(Faults::ofJson),
                11);
    }

    @Test
    void shouldBlameTheFileForBytesThatAreNoText() throws Exception {
        for (var bytes : List.of("\u00ED\u00A0\u0080", "\u00ED\u00A0\u00BD\u00ED\u00B8\u0080")) {
            var list = CourtListText.published(URN, "2026-11-27T17:00:00Z").replace("Courtroom", "Court" + bytes);
            var message = PoliceCaseText.message(URN).replace("Constable", "Con" + bytes);
            for (var file : Map.of(LISTS, list, CASES, message).entrySet()) {
                mvc.perform(posted(file.getKey(), "").content(file.getValue().getBytes(ISO_8859_1)))
                        .andExpect(status().isUnprocessableEntity())
                        .andExpect(jsonPath("$.violations[0].code")
                                .value(file.getKey().equals(LISTS) ? "no-such-character" : "not-well-formed"))
                        .andExpect(jsonPath("$.violations[0].line").value(greaterThan(1)));
            }
        }
    }

    private void bringAll(String to, Stream<Faulty> faults, int eachOf) throws Exception {
        var softly = new SoftAssertions();
        var number = 0;
        var brought = 0;
        for (var fault : faults.toList()) {
            if (number++ % eachOf != 0) continue;
            var text = fault.text().replace(URN, "40AA%05d26".formatted(NUMBER.incrementAndGet()));
            check(
                    softly,
                    fault.what(),
                    mvc.perform(posted(to, text)).andReturn().getResponse());
            brought++;
        }
        assertThat(brought).isGreaterThan(100);
        softly.assertAll();
    }

    private static void check(SoftAssertions softly, String what, MockHttpServletResponse answer) throws Exception {
        softly.assertThat(answer.getStatus()).as(what).isIn(202, 422);
        if (answer.getStatus() != 422) return;
        List<Map<String, Object>> violations = JsonPath.read(answer.getContentAsString(), "$.violations");
        softly.assertThat(violations)
                .as(what)
                .isNotEmpty()
                .noneMatch(violation -> "unexpected".equals(violation.get("code")))
                .allMatch(violation -> violation.get("line") instanceof Integer line && line > 0)
                .allMatch(violation -> !String.valueOf(violation.get("text")).isBlank());
        softly.assertThat(violations.stream().map(violation -> violation.get("place") + " " + violation.get("text")))
                .as(what)
                .doesNotHaveDuplicates();
    }
}
