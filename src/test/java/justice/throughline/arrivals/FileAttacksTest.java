package justice.throughline.arrivals;

import static justice.throughline.arrivals.Inboxes.CASES;
import static justice.throughline.arrivals.Inboxes.LISTS;
import static justice.throughline.arrivals.Inboxes.posted;
import static justice.throughline.arrivals.Inboxes.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import java.io.ByteArrayOutputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.MockMvc;

@DeskTest
@ExtendWith(OutputCaptureExtension.class)
class FileAttacksTest {

    @Autowired
    private MockMvc mvc;

    @Test
    void shouldRefuseAttacksAndSayWhy(CapturedOutput log) throws Exception {
        var laughs = "<!DOCTYPE x [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;\">]><x>&b;</x>";
        var theft = "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>";
        for (var attack : new String[] {laughs, theft}) {
            refused(mvc, posted(CASES, attack), 422, "refused")
                    .andExpect(jsonPath("$.violations[0].code").value("doctype"))
                    .andExpect(content().string(not(containsString("root:"))));
        }
        refused(mvc, posted(LISTS, "{\"a\":".repeat(10_000)), 422, "refused")
                .andExpect(jsonPath("$.violations[0].code").value("no-json"));
        refused(mvc, posted(CASES, "<x>" + "a".repeat(10_500_000) + "</x>"), 413, "too-large");
        refused(mvc, posted(CASES, "{}"), 415, "not-this-format");
        refused(mvc, posted(CASES, "").content(zipped()), 415, "compressed");
        refused(mvc, posted(CASES, "").content(gzipped()), 415, "compressed");
        refused(mvc, posted(CASES, "<x/>").header(HttpHeaders.CONTENT_ENCODING, "gzip"), 415, "compressed");
        refused(mvc, posted(CASES, "<x/>").contentType("text/plain"), 415, "wrong-type");
        refused(mvc, posted(CASES, ""), 422, "empty");
        refused(mvc, posted("/api/files/spreadsheet", "a,b"), 404, "unknown-format");
        assertThat(log.getAll()).contains("inbox-too-large", "inbox-compressed").doesNotContain("/etc/passwd", "&a;");
    }

    private static byte[] zipped() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("bomb.xml"));
            zip.write(new byte[5_000_000]);
        }
        return bytes.toByteArray();
    }

    private static byte[] gzipped() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(new byte[5_000_000]);
        }
        return bytes.toByteArray();
    }
}
