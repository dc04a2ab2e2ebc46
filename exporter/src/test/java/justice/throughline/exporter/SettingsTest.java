package justice.throughline.exporter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static final String URL = "jdbc:postgresql://db/throughline";

    @Test
    void shouldUnderstandNamesInAnyCase() {
        var settings = Settings.of(Map.of("url", URL, "BATCHSIZE", "20", "batchmillis", 10));

        assertThat(settings.batchSize()).isEqualTo(20);
        assertThat(settings.batchMillis()).isEqualTo(10);
    }

    @Test
    void shouldAlwaysKeepTheCaseId() {
        assertThat(Settings.of(Map.of("url", URL, "variables", "phase, outcome"))
                        .variables())
                .containsExactlyInAnyOrder("caseId", "phase", "outcome");
    }

    @Test
    void shouldRefuseAnAddressThatIsNotPostgres() {
        assertThatThrownBy(() -> Settings.of(Map.of("url", "jdbc:h2:mem")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("jdbc:h2:mem");
    }

    @Test
    void shouldRefuseABatchOfNothing() {
        assertThatThrownBy(() -> Settings.of(Map.of("url", URL, "batchSize", 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("batchSize");
    }
}
