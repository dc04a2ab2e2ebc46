package justice.throughline.policeuk;

import static justice.throughline.policeuk.PoliceUkText.crime;
import static justice.throughline.policeuk.PoliceUkText.newCrimeId;
import static justice.throughline.policeuk.PoliceUkText.street;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import justice.throughline.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

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
    private Spool spool;

    @Autowired
    private ImportArrivals arrivals;

    @Test
    void shouldBeginAgainWhatWasRunningWhenTheAppEnded() throws IOException {
        UUID id = leftRunning(street(crime(newCrimeId(), "2023-04", "Burglary", "Local resolution")));

        FileImport done = afterNextLook(id);

        assertThat(done)
                .returns(ImportState.DONE, FileImport::state)
                .returns(1L, ran -> ran.merged().created())
                .returns(2, FileImport::attempts);
        await().untilAsserted(() -> assertThat(spool.file(id, 0)).doesNotExist());
    }

    @Test
    void shouldFailWithAReasonWhenTheFileIsGone() throws IOException {
        UUID id = leftRunning(street(crime(newCrimeId(), "2023-04", "Burglary", "")));
        Files.delete(spool.file(id, 0));

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

        new ImportRunner(imports, failing, spool, arrivals).look();

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

        new ImportRunner(imports, failingAtTheEnd, spool, arrivals).look();

        await().until(() -> Files.notExists(spool.file(id, 0)));
        assertThat(imports.find(id)).map(FileImport::state).contains(ImportState.DONE);
    }

    @Test
    void shouldGiveUpWhatNeverComesToAnEnd() throws IOException {
        UUID id = leftRunning(street(crime(newCrimeId(), "2023-04", "Burglary", "")));
        imports.start(id);
        imports.start(id);

        assertThat(afterNextLook(id)).returns(ImportFailure.GIVEN_UP, FileImport::failure);
    }

    private UUID leftRunning(String text) throws IOException {
        UUID id = UUID.randomUUID();
        Files.writeString(spool.file(id, 0), text);
        var file = recogniser.recognise(spool.file(id, 0), "left.csv");
        var number = arrivals.waiting(List.of(file), List.of("0".repeat(64)), "manager");
        imports.add(id, spool.owner(), "manager", List.of(file), number);
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
