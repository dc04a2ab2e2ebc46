package justice.throughline.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import justice.throughline.shared.Fingerprint;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
class ArrivedFilesTest {

    @Autowired
    private ArrivedFiles files;

    @Autowired
    private FileRows rows;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void shouldLeaveAFileToWhomeverDealtWithItMeanwhile() {
        var number = refused("<Nothing/>");
        files.settle(number, FileFate.DONE, List.of(), null);

        files.dealWith(number, FileFate.REFUSED);

        assertThat(files.find(number).orElseThrow().fate()).isEqualTo(FileFate.DONE);
    }

    @Test
    void shouldDealWithAFileThatNobodyElseDealtWith() {
        var number = refused("<Nobody/>");

        files.dealWith(number, FileFate.REFUSED);

        assertThat(files.find(number).orElseThrow().findings()).isNotEmpty();
        assertThat(rows.findById(number).orElseThrow().content())
                .hasValue("<Nobody/>".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void shouldCountHowOftenAFileCame() {
        var number = refused("<Twice/>");

        assertThat(kept("<Twice/>")).isEqualTo(number);
        assertThat(files.find(number).orElseThrow().times()).isEqualTo(2);
    }

    /** In one go, so that the sweep never sees it as new. */
    private long refused(String text) {
        return transaction.execute(status -> {
            var number = kept(text);
            files.settle(number, FileFate.REFUSED, List.of(), null);
            return number;
        });
    }

    private long kept(String text) {
        var content = text.getBytes(StandardCharsets.UTF_8);
        return rows.keep(
                ArrivedFiles.BY_HAND,
                "police-case",
                "twice.xml",
                Fingerprint.of(content),
                content.length,
                "court",
                content,
                Instant.now());
    }
}
