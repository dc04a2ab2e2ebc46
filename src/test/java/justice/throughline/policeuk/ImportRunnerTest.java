package justice.throughline.policeuk;

import static justice.throughline.policeuk.PoliceUkText.crime;
import static justice.throughline.policeuk.PoliceUkText.newCrimeId;
import static justice.throughline.policeuk.PoliceUkText.street;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import justice.throughline.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Imports that an app left behind when it ended. */
@DatabaseTest
class ImportRunnerTest {

    @Autowired
    private ImportRunner runner;

    @Autowired
    private ImportRun run;

    @Autowired
    private FileImports imports;

    @Autowired
    private FileRecogniser recogniser;

    @Autowired
    private KeptFiles keptFiles;

    @Autowired
    private ImportArrivals arrivals;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldBeginAgainWhatWasRunningWhenTheAppEnded() throws IOException {
        UUID id = leftRunning(street(crime(newCrimeId(), "2023-04", "Burglary", "Local resolution")));

        FileImport done = afterNextLook(id);

        assertThat(done)
                .returns(ImportState.DONE, FileImport::state)
                .returns(1L, ran -> ran.merged().created())
                .returns(2, FileImport::attempts);
        await().untilAsserted(() -> assertThat(keptFiles.has(id, 0)).isFalse());
    }

    @Test
    void shouldFailWithAReasonWhenTheFileIsGone() throws IOException {
        UUID id = leftRunning(street(crime(newCrimeId(), "2023-04", "Burglary", "")));
        keptFiles.remove(id);

        assertThat(afterNextLook(id))
                .returns(ImportState.FAILED, FileImport::state)
                .returns(ImportFailure.FILES_GONE, FileImport::failure)
                .returns("left.csv", FileImport::failureDetail);
    }

    @Test
    void shouldFailWithTheLineWhenTheRestOfAFileCannotBeRead() throws IOException {
        UUID id = leftRunning(street(crime(newCrimeId(), "2023-04", "Burglary", "")));
        ImportRun failing = mock();
        when(failing.run(any())).thenThrow(new UnreadableFileException("left.csv", 3, new IOException("disk")));

        new ImportRunner(imports, failing, keptFiles, arrivals).look();

        await().untilAsserted(() -> assertThat(imports.find(id).orElseThrow())
                .returns(ImportFailure.UNREADABLE, FileImport::failure)
                .returns("left.csv:3", FileImport::failureDetail));
    }

    @Test
    void shouldStayDoneWhateverGoesWrongAfterwards() throws IOException {
        UUID id = leftRunning(street(crime(newCrimeId(), "2023-04", "Burglary", "Local resolution")));
        ImportRun failingAtTheEnd = mock();
        when(failingAtTheEnd.run(any())).thenAnswer(call -> {
            run.run(call.getArgument(0));
            throw new IllegalStateException("after what was read is kept");
        });

        new ImportRunner(imports, failingAtTheEnd, keptFiles, arrivals).look();

        await().until(() -> !keptFiles.has(id, 0));
        assertThat(imports.find(id)).map(FileImport::state).contains(ImportState.DONE);
    }

    @Test
    void shouldGiveUpWhatNeverComesToAnEnd() throws IOException {
        UUID id = leftRunning(street(crime(newCrimeId(), "2023-04", "Burglary", "")));
        imports.start(id);
        imports.start(id);

        assertThat(afterNextLook(id)).returns(ImportFailure.GIVEN_UP, FileImport::failure);
    }

    @Test
    void shouldLeaveAloneWhatAnotherCopyIsDoingHoweverOftenItWasBegun() throws IOException {
        UUID id = leftRunning(street(crime(newCrimeId(), "2023-04", "Burglary", "")));
        imports.start(id);
        imports.start(id);

        transaction.executeWithoutResult(otherCopy -> {
            assertThat(imports.lock()).isTrue();
            runner.look();
            await().pollDelay(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(state(id)).isEqualTo("running"));
        });

        assertThat(afterNextLook(id)).returns(ImportFailure.GIVEN_UP, FileImport::failure);
    }

    @Test
    void shouldKeepAFileOfManyPiecesAsItCame() throws IOException {
        var id = UUID.randomUUID();
        var sent = new byte[(3 << 20) + 17];
        new Random(1).nextBytes(sent);

        var kept = keptFiles.keep(id, 1, new ByteArrayInputStream(sent));

        try (var in = kept.content().open()) {
            assertThat(in.readAllBytes()).isEqualTo(sent);
        }
        assertThat(kept.content().bytes()).isEqualTo(sent.length);
        assertThat(keptFiles.has(id, 0)).isFalse();
        jdbc.sql("update policeuk.file_part set kept_at = kept_at - interval '25 hours' where import_id = ?")
                .param(id)
                .update();
        keptFiles.removeForgotten();
        assertThat(keptFiles.has(id, 1)).as("an upload that broke off").isFalse();
    }

    /** Read beside the transaction that is open here. */
    private String state(UUID id) {
        return CompletableFuture.supplyAsync(() -> jdbc.sql("select state from policeuk.file_import where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .join();
    }

    private UUID leftRunning(String text) throws IOException {
        UUID id = UUID.randomUUID();
        var kept = keptFiles.keep(id, 0, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        var file = recogniser.recognise(kept.content(), "left.csv");
        var number = arrivals.waiting(List.of(file), List.of("0".repeat(64)), "manager");
        imports.add(id, "manager", List.of(file), number);
        imports.start(id);
        return id;
    }

    private FileImport afterNextLook(UUID id) {
        return await().until(
                        () -> {
                            runner.look();
                            return imports.find(id).orElseThrow();
                        },
                        found -> found.state().over());
    }
}
