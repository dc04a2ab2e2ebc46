package justice.throughline.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-01-02, , 2nd-january, ",
        "2026-03-17, , , st-patrick",
        "2026-04-03, good-friday, good-friday, good-friday",
        "2026-04-06, easter-monday, , easter-monday",
        "2026-06-15, , world-cup, ",
        "2026-07-13, , , battle-boyne",
        "2026-08-03, , summer, ",
        "2026-08-31, late-august, , late-august",
        "2026-11-30, , st-andrew, ",
        "2026-12-25, christmas, christmas, christmas",
        "2026-12-26, saturday, saturday, saturday",
        "2026-12-28, boxing-day, boxing-day, boxing-day",
        "2022-09-19, queens-bank-holiday, queens-bank-holiday, queens-bank-holiday",
        "2031-12-26, boxing-day, boxing-day, boxing-day",
        "2026-11-18, , , "
    })
    void shouldKnowTheDaysOffOfThreeNations(LocalDate day, String england, String scotland, String ireland) {
        assertThat(why("working-days", Jurisdiction.ENGLAND_AND_WALES, day)).isEqualTo(Optional.ofNullable(england));
        assertThat(why("working-days", Jurisdiction.SCOTLAND, day)).isEqualTo(Optional.ofNullable(scotland));
        assertThat(why("working-days", Jurisdiction.NORTHERN_IRELAND, day)).isEqualTo(Optional.ofNullable(ireland));
    }

    @ParameterizedTest
    @CsvSource({
        "sitting-days, 2021-12-25, christmas-day",
        "sitting-days, 2021-12-27, ",
        "sitting-days, 2026-04-03, good-friday",
        "sitting-days, 2026-04-04, ",
        "sitting-days, 2026-04-05, sunday",
        "sitting-days, 2026-04-06, ",
        "notice-days, 2021-12-25, christmas-day",
        "notice-days, 2021-12-27, christmas",
        "notice-days, 2026-04-04, ",
        "notice-days, 2026-04-06, easter-monday",
        "custody-days, 2026-03-07, saturday",
        "none, 2026-12-25, "
    })
    void shouldLeaveOutWhatEachCalendarLeavesOut(String calendar, LocalDate day, String why) {
        assertThat(why(calendar, Jurisdiction.ENGLAND_AND_WALES, day)).isEqualTo(Optional.ofNullable(why));
    }

    @Test
    void shouldSayWhichYearsArePublished() {
        var off = Books.CALENDARS.daysOff("working-days", Jurisdiction.SCOTLAND);

        assertThat(Stream.of(2018, 2019, 2028, 2029).map(off::sure)).containsExactly(false, true, true, false);
        assertThat(Books.CALENDARS.edition()).matches("\\d{4}-\\d{2}/\\d{4}-\\d{2}-\\d{2}");
        assertThatThrownBy(() -> Books.CALENDARS.daysOff("moon-days", Jurisdiction.SCOTLAND))
                .hasMessageContaining("moon-days");
    }

    /** What the library works out for years to come is as good as its agreement on the years that are published. */
    @Test
    void shouldAgreeWithTheLibraryOnPublishedYears() {
        var library = HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.UNITED_KINGDOM));
        var differences = new TreeSet<String>();

        for (int year = 2019; year <= 2028; year++) {
            for (var nation : Jurisdiction.values()) {
                var code = nation == Jurisdiction.SCOTLAND
                        ? "sct"
                        : nation == Jurisdiction.NORTHERN_IRELAND ? "nir" : "eng";
                var reckoned = library.getHolidays(Year.of(year), code).stream()
                        .map(holiday -> holiday.getDate())
                        .collect(Collectors.toSet());
                LocalDate.of(year, 1, 1)
                        .datesUntil(LocalDate.of(year + 1, 1, 1))
                        .filter(day -> reckoned.contains(day)
                                != Books.HOLIDAYS.on(nation, day).isPresent())
                        .forEach(day -> differences.add(nation + " " + day));
            }
        }

        assertThat(differences).as("days that only one of the two knows").isSubsetOf("SCOTLAND 2026-06-15");
    }

    private static Optional<String> why(String calendar, Jurisdiction nation, LocalDate day) {
        return Books.CALENDARS.daysOff(calendar, nation).why(day);
    }
}
