package justice.throughline.clocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import justice.throughline.limits.Jurisdiction;
import justice.throughline.limits.LegalEffect;
import justice.throughline.limits.LimitWords;
import justice.throughline.limits.Severity;
import justice.throughline.shared.Deadline;
import justice.throughline.shared.When;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.context.support.ResourceBundleMessageSource;

class ClockWordsTest {

    private static final LocalDateTime START = LocalDateTime.parse("2026-01-01T09:00");

    @BeforeEach
    void speakEnglish() {
        LocaleContextHolder.setLocale(Locale.UK);
    }

    @AfterEach
    void forgetLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    /** All times are those of London's wall clock; 29 March and 25 October 2026 are its clock changes. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-10T09:00, 2026-06-10T15:30, 6 hours 30 minutes left",
        "2026-06-10T23:59, 2026-06-11T01:00, 1 hour 1 minute left",
        "2026-06-10T23:50, 2026-06-11T00:05, 15 minutes left",
        "2026-06-10T15:00, 2026-06-10T14:58, 2 minutes late",
        "2026-06-10T09:00, 2026-06-13T09:00, 72 hours 0 minutes left",
        // the night that lacks an hour and the night that has one twice
        "2026-03-28T22:00, 2026-03-29T06:00, 7 hours 0 minutes left",
        "2026-10-24T22:00, 2026-10-25T06:00, 9 hours 0 minutes left",
        "2026-10-25T06:00, 2026-10-24T22:00, 9 hours 0 minutes late",
    })
    void shouldCountElapsedHoursToAMoment(LocalDateTime now, LocalDateTime due, String words) {
        assertThat(at(now).countdown(line(ClockState.RUNNING, null, inLondon(due))))
                .isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-10T00:00, 2026-06-10, Ends tonight",
        "2026-06-10T23:59, 2026-06-10, Ends tonight",
        "2026-06-10T23:59, 2026-06-11, Ends tomorrow",
        "2026-06-11T00:00, 2026-06-11, Ends tonight",
        "2026-06-09T00:30, 2026-06-11, 2 days left",
        "2026-06-12T00:00, 2026-06-11, 1 day late",
        "2026-06-13T23:59, 2026-06-11, 2 days late",
        "2026-03-28T23:59, 2026-03-30, 2 days left",
        "2026-03-29T23:59, 2026-03-30, Ends tomorrow",
        "2026-10-25T00:00, 2026-10-26, Ends tomorrow",
        "2026-10-24T23:59, 2026-10-26, 2 days left",
    })
    void shouldCountDaysToADate(LocalDateTime now, LocalDate due, String words) {
        var line = line(ClockState.RUNNING, due, inLondon(due.plusDays(1).atStartOfDay()));

        assertThat(at(now).countdown(line)).isEqualTo(words);
    }

    @ParameterizedTest
    @EnumSource(ClockState.class)
    void shouldCountOnlyWhatRuns(ClockState state) {
        var words = at(START).countdown(line(state, null, inLondon(START.plusHours(2))));

        assertThat(words)
                .isEqualTo(
                        state == ClockState.PAUSED
                                ? "Time does not run"
                                : state.live() ? "2 hours 0 minutes left" : "");
    }

    private static ClockWords at(LocalDateTime now) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages.clock-pages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return new ClockWords(messages, mock(LimitWords.class), List.of(), InstantSource.fixed(inLondon(now)));
    }

    private static ClockLine line(ClockState state, @Nullable LocalDate day, Instant due) {
        var start = inLondon(START);
        return new ClockLine(
                UUID.randomUUID(),
                Subject.ofCase(UUID.randomUUID()),
                "detention",
                Jurisdiction.ENGLAND_AND_WALES,
                "P-04",
                "1",
                Severity.S1,
                LegalEffect.STATUTORY,
                "police",
                start,
                start,
                Deadline.of(due, day),
                null,
                When.BRITISH,
                "none",
                "1",
                state,
                null,
                false,
                false,
                false,
                0);
    }

    private static Instant inLondon(LocalDateTime time) {
        return time.atZone(When.BRITISH).toInstant();
    }
}
