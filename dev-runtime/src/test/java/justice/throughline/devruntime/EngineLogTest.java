package justice.throughline.devruntime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineLogTest {

    @Test
    void shouldSayWhatIsWrongBeforeTheLog() {
        assertThat(EngineLog.hint("java.net.BindException: Address already in use"))
                .contains("port");
        assertThat(EngineLog.hint("java.io.IOException: No space left on device"))
                .contains("disk is full");
        assertThat(EngineLog.hint("all is well")).isEmpty();
    }

    @Test
    void shouldShowALogThatIsNotAllText(@TempDir Path folder) throws IOException {
        Path log = folder.resolve("zeebe.log");
        Files.write(log, new byte[] {'b', 'a', 'd', ' ', (byte) 0xff, '\n', 'e', 'n', 'd'});

        assertThat(new EngineLog(log).failure("It ended"))
                .hasMessageContaining("bad")
                .hasMessageEndingWith("end");
    }
}
