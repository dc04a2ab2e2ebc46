package justice.throughline.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import justice.throughline.casefile.CourtCases;
import justice.throughline.intake.PoliceCaseText;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
class ArrivedFilesTest {

    private static final String URN = "40AA0200126";

    @Autowired
    private ArrivedFiles files;

    @Autowired
    private FileRows rows;

    @Autowired
    private CourtCases cases;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldLeaveAFileToWhomeverDealtWithItMeanwhile() throws Exception {
        var content = PoliceCaseText.message(URN).getBytes(StandardCharsets.UTF_8);
        var number = kept(content);

        try (var another = Executors.newSingleThreadExecutor()) {
            var late = transaction.execute(status -> {
                assertThat(rows.take(rows.find(number).orElseThrow())).hasValue(content);
                var again = another.submit(() -> files.again(number));
                await().atMost(Duration.ofSeconds(20)).until(this::somebodyWaits);
                rows.settle(number, new FileFormat.Taken(FileFate.DONE, List.of(), null));
                return again;
            });
            assertThat(late.get(20, TimeUnit.SECONDS).fate()).isEqualTo(FileFate.DONE);
        }

        assertThat(cases.caseOf(URN)).isEmpty();
    }

    private long kept(byte[] content) {
        return transaction.execute(status -> {
            var number = rows.keep(
                    ArrivedFiles.BY_HAND,
                    "police-case",
                    "twice.xml",
                    Artefact.sha256(content),
                    content.length,
                    "court",
                    content);
            rows.settle(number, FileFormat.Taken.refused(List.of()));
            return number;
        });
    }

    private boolean somebodyWaits() {
        return jdbc.sql("select exists (select from pg_locks where not granted)")
                .query(Boolean.class)
                .single();
    }
}
