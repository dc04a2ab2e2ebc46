package justice.throughline.policeuk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyList;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import justice.throughline.casefile.MergeResult;
import justice.throughline.shared.Listing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class DemoExtractTest {

    private final ImportDesk desk = mock();

    @Test
    void shouldTryAgainAfterAFailureAndSayThatItFailed(CapturedOutput output) throws Exception {
        var failed = found(ImportState.FAILED);
        when(desk.take(anyList(), any())).thenReturn(failed.id());

        new DemoExtract(desk).load();

        verify(desk).take(anyList(), any());
        assertThat(output).contains("The import failed: FILES_GONE").doesNotContain("cases opened");
    }

    @Test
    void shouldImportOnce() throws Exception {
        found(ImportState.DONE);

        new DemoExtract(desk).load();

        verify(desk, never()).take(anyList(), any());
    }

    private FileImport found(ImportState state) {
        var one = new FileImport(
                UUID.randomUUID(),
                state,
                "throughline",
                Instant.EPOCH,
                null,
                null,
                1,
                0,
                0,
                new RowCounts(0, 0, 0),
                mock(MergeResult.class),
                0,
                state == ImportState.FAILED ? ImportFailure.FILES_GONE : null,
                null,
                List.of());
        when(desk.page(any())).thenReturn(new Listing<>(List.of(one), null, null, 1, 0, 1, false));
        when(desk.find(one.id())).thenReturn(Optional.of(one));
        return one;
    }
}
