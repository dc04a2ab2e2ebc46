package justice.throughline.devruntime;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineLogTest {

    @Test
    void shouldSayWhatIsWrongBeforeTheLog() {
        assertThat(EngineLog.hint("java.net.BindException: Address already in use"))
                .contains("port");
        assertThat(EngineLog.hint("java.io.IOException: No space left on device"))
                .contains("disk is full");
        assertThat(EngineLog.hint("java.lang.UnsupportedClassVersionError: x")).contains("Java 21");
        assertThat(EngineLog.hint("all is well")).isEmpty();
    }
}
