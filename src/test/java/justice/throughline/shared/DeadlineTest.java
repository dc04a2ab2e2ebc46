package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

class DeadlineTest {

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    /** In winter, in summer, and on the days on which the clocks change. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-28, 2026-11-29T00:00:00Z, 2026-11-28T23:59:59Z",
        "2027-06-28, 2027-06-28T23:00:00Z, 2027-06-28T22:59:59Z",
        "2027-03-28, 2027-03-28T23:00:00Z, 2027-03-28T22:59:59Z",
        "2027-10-31, 2027-11-01T00:00:00Z, 2027-10-31T23:59:59Z",
    })
    void shouldEndWithTheWholeDay(LocalDate last, Instant end, Instant by) {
        var deadline = new Deadline.Day(last);

        assertThat(deadline.end()).isEqualTo(end);
        assertThat(deadline.passed(end.minusNanos(1))).isFalse();
        assertThat(deadline.passed(end)).isTrue();
        assertThat(deadline.by()).isEqualTo(by);
        assertThat(Deadline.of(end, last)).isEqualTo(deadline);
    }

    @Test
    void shouldEndAtTheMoment() {
        var at = Instant.parse("2027-06-28T23:30:00Z");
        var deadline = new Deadline.Moment(at);

        assertThat(deadline.day()).as("in Britain").isEqualTo("2027-06-29");
        assertThat(deadline.lastDay()).isNull();
        assertThat(deadline.passed(at.minusNanos(1))).isFalse();
        assertThat(deadline.passed(at)).isTrue();
        assertThat(Deadline.of(at, null)).isEqualTo(deadline);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-28, 28 November 2026, 28 Tachwedd 2026",
        "2026-11-28T14:05:00Z, '28 Nov 2026, 14:05', '28 Tach 2026, 14:05'",
        "2027-06-28T14:05:00Z, '28 Jun 2027, 15:05', '28 Meh 2027, 15:05'",
    })
    void shouldHaveOneTextAndOneFormInWords(String text, String english, String welsh) throws JsonProcessingException {
        var json = new ObjectMapper();
        var deadline = Deadline.parse(text);

        assertThat(deadline).hasToString(text);
        assertThat(json.writeValueAsString(deadline)).isEqualTo('"' + text + '"');
        assertThat(json.readValue('"' + text + '"', Deadline.class)).isEqualTo(deadline);
        LocaleContextHolder.setLocale(Locale.UK);
        assertThat(When.deadline(deadline)).isEqualTo(english);
        LocaleContextHolder.setLocale(Locale.of("cy"));
        assertThat(When.deadline(deadline)).isEqualTo(welsh);
    }

    @Test
    void shouldOrderByWhatIsTooLateFirst() {
        var sorted = Stream.of("2026-11-29", "2026-11-29T00:00:00Z", "2026-11-28", "2026-11-28T23:00:00Z")
                .map(Deadline::parse)
                .sorted()
                .map(Deadline::toString);

        assertThat(sorted).containsExactly("2026-11-28T23:00:00Z", "2026-11-28", "2026-11-29T00:00:00Z", "2026-11-29");
    }

    @Test
    void shouldBeNothingElse() {
        for (var text : new String[] {"", "28/11/2026", "2026-02-30", "2026-11-28T25:00:00Z"}) {
            assertThatThrownBy(() -> Deadline.parse(text)).isInstanceOf(DateTimeException.class);
        }
    }
}
