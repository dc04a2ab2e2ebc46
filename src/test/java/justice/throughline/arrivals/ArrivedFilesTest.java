package justice.throughline.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import justice.throughline.partners.Fingerprint;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
class ArrivedFilesTest {

    private static final byte[] CONTENT = "<Nothing/>".getBytes(StandardCharsets.UTF_8);

    @Autowired
    private FileRows rows;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void shouldLeaveAFileToWhomeverDealtWithItMeanwhile() {
        var seen = rows.find(refused()).orElseThrow();
        assertThat(rows.take(seen)).hasValue(CONTENT);

        rows.settle(seen.number(), FileFate.DONE, FileFormat.Taken.of(new Findings()));

        assertThat(rows.take(seen)).isEmpty();
    }

    /** In one go, so that the sweep never sees it as new. */
    private long refused() {
        return transaction.execute(status -> {
            var number = rows.keep(
                    ArrivedFiles.BY_HAND,
                    "police-case",
                    "twice.xml",
                    Fingerprint.of(CONTENT),
                    CONTENT.length,
                    "court",
                    CONTENT);
            rows.settle(number, FileFate.REFUSED, FileFormat.Taken.of(new Findings()));
            return number;
        });
    }
}
