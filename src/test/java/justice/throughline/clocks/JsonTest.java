package justice.throughline.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import justice.throughline.shared.Deadline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    /** As events have them from before an end was one word, and as they are written now. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"at\": \"2026-11-29T00:00:00Z\", \"legalDate\": \"2026-11-28\", \"zone\": \"Europe/London\"}",
                "{\"lastDay\": \"2026-11-28\", \"until\": null}",
                "\"2026-11-28\""
            })
    void shouldReadADayHoweverItWasKept(String kept) {
        assertThat(Json.read(kept, Deadline.class)).isEqualTo(new Deadline.Day(LocalDate.of(2026, 11, 28)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"at\": \"2026-11-28T10:00:00Z\", \"legalDate\": null, \"zone\": \"Europe/London\"}",
                "{\"lastDay\": null, \"until\": \"2026-11-28T10:00:00Z\"}",
                "\"2026-11-28T10:00:00Z\""
            })
    void shouldReadAMomentHoweverItWasKept(String kept) {
        assertThat(Json.read(kept, Deadline.class))
                .isEqualTo(new Deadline.Moment(Instant.parse("2026-11-28T10:00:00Z")));
    }

    @Test
    void shouldWriteAnEndAsOneWord() {
        var data = EventData.ordered(new Deadline.Day(LocalDate.of(2026, 11, 28)));

        assertThat(Json.write(data)).isEqualTo("{\"ordered\":\"2026-11-28\"}");
        assertThat(Json.read(Json.write(data), EventData.class)).isEqualTo(data);
    }

    @Test
    void shouldRefuseWhatIsNoEnd() {
        assertThatThrownBy(() -> Json.read("{\"zone\": \"Europe/London\"}", Deadline.class))
                .isInstanceOf(IllegalStateException.class);
    }
}
