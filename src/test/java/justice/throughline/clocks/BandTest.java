package justice.throughline.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import justice.throughline.shared.Deadline;
import justice.throughline.shared.When;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {

    /** All times are those of London's wall clock; 29 March and 25 October 2026 are its clock changes. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-10T12:00, 2026-06-10T12:00, BREACHED",
        "2026-06-10T12:01, 2026-06-10T12:00, BREACHED",
        "2026-06-10T11:59, 2026-06-10T12:00, WITHIN_1_HOUR",
        "2026-06-10T11:00, 2026-06-10T12:00, WITHIN_1_HOUR",
        "2026-06-10T10:59, 2026-06-10T12:00, WITHIN_3_HOURS",
        "2026-06-10T09:00, 2026-06-10T12:00, WITHIN_3_HOURS",
        "2026-06-10T08:59, 2026-06-10T12:00, TODAY",
        // hours are elapsed hours, whatever the day
        "2026-06-10T23:59, 2026-06-11T00:01, WITHIN_1_HOUR",
        "2026-06-10T23:00, 2026-06-11T01:00, WITHIN_3_HOURS",
        "2026-06-10T14:00, 2026-06-11T12:00, WITHIN_24_HOURS",
        "2026-06-10T12:00, 2026-06-11T12:00, WITHIN_24_HOURS",
        "2026-06-10T11:59, 2026-06-11T12:00, TOMORROW",
        "2026-06-10T00:00, 2026-06-11T00:00, WITHIN_24_HOURS",
        // in summer London's midnight is 23:00 in UTC
        "2026-06-10T00:30, 2026-06-10T23:30, TODAY",
        "2026-06-10T00:30, 2026-06-11T23:30, TOMORROW",
        "2026-06-10T09:00, 2026-06-12T23:59, THIS_WEEK",
        "2026-06-10T09:00, 2026-06-14T23:59, THIS_WEEK",
        "2026-06-10T09:00, 2026-06-15T00:00, NEXT_WEEK",
        "2026-06-10T09:00, 2026-06-21T23:59, NEXT_WEEK",
        "2026-06-10T09:00, 2026-06-22T00:00, LATER",
        "2026-06-14T09:00, 2026-06-15T23:00, TOMORROW",
        "2026-06-14T09:00, 2026-06-17T00:00, NEXT_WEEK",
        // the day with 23 hours and the day with 25
        "2026-03-29T00:30, 2026-03-29T23:59, TODAY",
        "2026-03-28T23:59, 2026-03-29T02:01, WITHIN_3_HOURS",
        "2026-03-28T12:00, 2026-03-29T13:00, WITHIN_24_HOURS",
        "2026-03-28T12:00, 2026-03-29T13:01, TOMORROW",
        "2026-10-25T00:00, 2026-10-25T23:59, TODAY",
        "2026-10-24T12:00, 2026-10-25T11:00, WITHIN_24_HOURS",
        "2026-10-24T12:00, 2026-10-25T11:01, TOMORROW",
    })
    void shouldCountElapsedHoursAndThenDaysAsPeopleInLondonDo(LocalDateTime now, LocalDateTime due, Band band) {
        assertThat(Band.of(new Deadline.Moment(inLondon(due)), inLondon(now))).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-10T23:59:59.999, 2026-06-10, TODAY",
        "2026-06-11T00:00, 2026-06-10, BREACHED",
        "2026-06-10T00:00, 2026-06-11, TOMORROW",
        "2026-06-10T23:59, 2026-06-11, TOMORROW",
        "2026-10-25T23:59, 2026-10-25, TODAY",
        "2026-10-26T00:00, 2026-10-25, BREACHED",
        "2026-03-27T12:00, 2026-03-29, THIS_WEEK",
        "2026-03-28T12:00, 2026-03-29, TOMORROW",
        "2026-03-29T12:00, 2026-04-05, NEXT_WEEK",
        "2026-03-29T12:00, 2026-04-06, LATER",
    })
    void shouldEndALegalDateWithItsDay(LocalDateTime now, LocalDate last, Band band) {
        assertThat(Band.of(new Deadline.Day(last), inLondon(now))).isEqualTo(band);
    }

    private static Instant inLondon(LocalDateTime wall) {
        return wall.atZone(When.BRITISH).toInstant();
    }
}
