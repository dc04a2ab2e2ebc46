package justice.throughline.clocks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import justice.throughline.shared.When;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {

    /** All times are those of London's wall clock; 29 March and 25 October 2026 are its clock changes. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-10T12:00, 2026-06-10T12:00, BREACHED",
        "2026-06-10T12:01, 2026-06-10T12:00, BREACHED",
        "2026-06-10T11:59, 2026-06-10T12:00, TODAY",
        "2026-06-10T23:59, 2026-06-11T00:01, ONE_OR_TWO_DAYS",
        "2026-06-11T00:00, 2026-06-11T00:01, TODAY",
        // in summer London's midnight is 23:00 in UTC
        "2026-06-10T00:30, 2026-06-10T23:30, TODAY",
        "2026-06-09T23:30, 2026-06-10T00:30, ONE_OR_TWO_DAYS",
        "2026-06-10T09:00, 2026-06-12T23:59, ONE_OR_TWO_DAYS",
        "2026-06-10T09:00, 2026-06-13T00:00, THIS_WEEK",
        "2026-06-10T09:00, 2026-06-14T23:59, THIS_WEEK",
        "2026-06-10T09:00, 2026-06-15T00:00, LATER",
        "2026-06-14T09:00, 2026-06-17T00:00, LATER",
        // the day with 23 hours and the day with 25
        "2026-03-29T00:30, 2026-03-29T23:59, TODAY",
        "2026-03-28T23:59, 2026-03-29T02:01, ONE_OR_TWO_DAYS",
        "2026-10-25T00:00, 2026-10-25T23:59, TODAY",
        "2026-10-24T23:59, 2026-10-25T23:59, ONE_OR_TWO_DAYS",
    })
    void shouldCountDaysAsPeopleInLondonDo(LocalDateTime now, LocalDateTime due, Band band) {
        assertThat(Band.of(null, inLondon(due), inLondon(now))).isEqualTo(band);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-10T23:59:59.999, 2026-06-10, TODAY",
        "2026-06-11T00:00, 2026-06-10, BREACHED",
        "2026-06-10T00:00, 2026-06-11, ONE_OR_TWO_DAYS",
        "2026-10-25T23:59, 2026-10-25, TODAY",
        "2026-10-26T00:00, 2026-10-25, BREACHED",
        "2026-03-27T12:00, 2026-03-29, ONE_OR_TWO_DAYS",
        "2026-03-26T12:00, 2026-03-29, THIS_WEEK",
    })
    void shouldEndALegalDateWithItsDay(LocalDateTime now, LocalDate last, Band band) {
        var end = last.plusDays(1).atStartOfDay(When.BRITISH).toInstant();
        assertThat(Band.of(last, end, inLondon(now))).isEqualTo(band);
    }

    @Test
    void shouldPutNothingInABandOfItsOwn() {
        assertThat(Band.of(null, null, Instant.EPOCH)).isEqualTo(Band.NONE);
    }

    private static Instant inLondon(LocalDateTime wall) {
        return wall.atZone(When.BRITISH).toInstant();
    }
}
