package justice.throughline.exchange;

import static justice.throughline.access.People.RECEPTION;
import static justice.throughline.access.People.as;
import static justice.throughline.partners.Signed.drop;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import justice.throughline.casefile.CourtCases;
import justice.throughline.casemessages.PoliceCaseText;
import justice.throughline.devruntime.partners.SimulatorKeys;
import justice.throughline.testing.DeskPartners;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
class WatchedFolderTest {

    private static final String URN = "40AB0100026";

    @Autowired
    private WatchedFolder directory;

    @Autowired
    private SimulatorKeys keys;

    @Autowired
    private CourtCases cases;

    @Autowired
    private MockMvc mvc;

    @Test
    void shouldTakeFilesThatAreDropped() throws Exception {
        var body = PoliceCaseText.message(URN).getBytes(StandardCharsets.UTF_8);
        var in = Files.createDirectories(DeskPartners.FOLDER.resolve("in/police-case"));
        var bad = "<NewCaseMessage/>".getBytes(StandardCharsets.UTF_8);
        drop(in, URN + ".xml", body, keys.partners());
        drop(in, URN + "-bad.xml", bad, keys.partners());

        directory.look("CICA", DeskPartners.FOLDER);

        // the application looks by itself too, and may have been the first
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(DeskPartners.FOLDER.resolve("done/" + URN + ".xml")).exists();
            assertThat(DeskPartners.FOLDER.resolve("refused/" + URN + "-bad.xml"))
                    .exists();
        });
        assertThat(cases.caseOf(URN)).isPresent();
        mvc.perform(get("/files").param("fate", "REFUSED").with(as(RECEPTION)))
                .andExpect(content().string(containsString(URN + "-bad.xml")));
    }
}
