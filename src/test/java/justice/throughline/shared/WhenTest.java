package justice.throughline.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.StaticMessageSource;

class WhenTest {

    private final When when = new When(new StaticMessageSource(), Clock.systemUTC());

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void shouldSayWhichOfTheHoursThatComeTwiceIsMeant() {
        for (var language : new Locale[] {Locale.UK, Locale.of("cy")}) {
            LocaleContextHolder.setLocale(language);
            assertThat(said("2026-10-24T23:59:00Z")).endsWith("00:59");
            assertThat(said("2026-10-25T00:30:00Z")).endsWith("01:30 BST");
            assertThat(said("2026-10-25T01:30:00Z")).endsWith("01:30 GMT");
            assertThat(said("2026-10-25T02:00:00Z")).endsWith("02:00");
            assertThat(said("2026-03-29T01:00:00Z")).endsWith("02:00");
        }
    }

    @Test
    void shouldSayATimeOfDayToTheMinute() {
        assertThat(When.time(LocalTime.of(9, 5, 2, 785_000_000))).isEqualTo("09:05");
        assertThat(When.time(null)).isEmpty();
    }

    private String said(String at) {
        return when.moment(Instant.parse(at));
    }
}
