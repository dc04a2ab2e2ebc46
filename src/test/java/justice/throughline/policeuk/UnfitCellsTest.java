package justice.throughline.policeuk;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static justice.throughline.policeuk.PoliceUkText.OUTCOMES;
import static justice.throughline.policeuk.PoliceUkText.STREET;
import static justice.throughline.policeuk.PoliceUkText.crime;
import static justice.throughline.policeuk.PoliceUkText.newCrimeId;
import static justice.throughline.policeuk.PoliceUkText.outcome;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import justice.throughline.access.People;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * What nobody means to write, in each column of either file in turn: the import ends and says of each row that it left why;
 * rows beside them are taken. Otherwise the whole file is refused, in words.
 */
@DeskTest
class UnfitCellsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The file, and not a row of it. */
    private static final Set<Integer> REFUSED = Set.of(415, 422);

    /** Behind what tells the kind of a file. */
    private static final String FAR_DOWN = "NUL far down";

    private static final Map<String, byte[]> UNFIT = unfit();

    @Autowired
    private MockMvc mvc;

    @TestFactory
    Stream<DynamicTest> shouldEndAndSayWhatWasLeftInStreetFiles() {
        return walk("street", STREET, () -> crime(newCrimeId(), "2023-04", "Burglary", "Local resolution"));
    }

    @TestFactory
    Stream<DynamicTest> shouldEndAndSayWhatWasLeftInOutcomeFiles() {
        return walk("outcomes", OUTCOMES, () -> outcome(newCrimeId(), "2023-04", "Local resolution"));
    }

    private Stream<DynamicTest> walk(String kind, String heading, Supplier<String> good) {
        var columns = heading.split(",").length;
        return UNFIT.entrySet().stream()
                .map(unfit -> dynamicTest("“" + unfit.getKey() + "”", () -> {
                    var lines = new ArrayList<>(List.of(heading));
                    Stream.generate(good)
                            .limit(unfit.getKey().equals(FAR_DOWN) ? 2_000 : 1)
                            .forEach(lines::add);
                    IntStream.range(0, columns)
                            .mapToObj(column -> with(good.get(), column, unfit.getValue()))
                            .forEach(lines::add);
                    lines.add(good.get());
                    shouldEnd(kind, String.join("\n", lines) + "\n", lines.size() - 1);
                }));
    }

    private void shouldEnd(String kind, String text, int rows) throws Exception {
        var file = new MockMultipartFile(kind, kind + ".csv", null, text.getBytes(ISO_8859_1));
        var sent = answer(multipart("/api/imports/police-uk").file(file));
        if (REFUSED.contains(sent.getStatus())) {
            assertThat(JSON.readTree(sent.getContentAsString()).path("detail").asText())
                    .isNotBlank();
            return;
        }
        assertThat(sent.getStatus()).isEqualTo(202);
        var place = String.valueOf(sent.getHeader("Location"));
        var done = await().atMost(Duration.ofSeconds(60)).until(() -> read(place), UnfitCellsTest::isOver);
        if (done.path("state").asText().equals("failed")) {
            assertThat(done.path("failure").asText()).isNotBlank();
            return;
        }
        assertThat(done.path("read").asInt()).isEqualTo(rows);
        assertThat(done.path("rejected").asInt()).isLessThanOrEqualTo(rows - 2);
        var rejected = read(place + "/rejected?size=100").path("content");
        assertThat(rejected.size()).isEqualTo(done.path("rejected").asInt());
        assertThat(rejected)
                .allSatisfy(row ->
                        assertThat(row.path("reason").asText()).isNotBlank().doesNotContain("??"));
        for (var page : List.of(place + "/rejected.csv", place.replace("/api", ""))) {
            assertThat(answer(get(URI.create(page))).getStatus()).as(page).isEqualTo(200);
        }
    }

    private JsonNode read(String address) throws Exception {
        var answer = answer(get(URI.create(address)));
        assertThat(answer.getStatus()).as(address).isEqualTo(200);
        return JSON.readTree(answer.getContentAsString());
    }

    private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(People.as(People.ADMIN)).with(csrf()))
                .andReturn()
                .getResponse();
    }

    private static boolean isOver(JsonNode stands) {
        return List.of("done", "failed").contains(stands.path("state").asText());
    }

    /** As its bytes are, each a letter. */
    private static String with(String row, int column, byte[] value) {
        var cells = row.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
        cells[column] = new String(value, ISO_8859_1);
        return String.join(",", cells);
    }

    private static Map<String, byte[]> unfit() {
        var unfit = new LinkedHashMap<String, byte[]>();
        Stream.of(
                        "",
                        " ",
                        "1.5",
                        "9".repeat(40),
                        "-9999999999999999999",
                        "1e400",
                        "NaN",
                        "Infinity",
                        "9999-12",
                        "9999-12-31",
                        "0000-00",
                        "0000-01",
                        "+999999999-01",
                        "-999999999-01",
                        "null",
                        "=1+1",
                        "<b>&amp;</b>",
                        "{0}'",
                        "\"open",
                        "a\"b",
                        "\"\"",
                        "a".repeat(3_000),
                        "a".repeat(9_000),
                        "a\0b",
                        "a\u0085b")
                .forEach(text -> unfit.put(shown(text), text.getBytes(ISO_8859_1)));
        unfit.put(FAR_DOWN, new byte[] {'a', 0, 'b'});
        unfit.put("lone surrogate", new byte[] {'a', (byte) 0xED, (byte) 0xA0, (byte) 0x80, 'b'});
        unfit.put("right to left", "a\u202eb".getBytes(UTF_8));
        unfit.put("emoji", "\ud83d\ude00".getBytes(UTF_8));
        return unfit;
    }

    private static String shown(String text) {
        return text.length() > 60 ? text.length() + " letters" : text.replace("\0", "NUL");
    }
}
