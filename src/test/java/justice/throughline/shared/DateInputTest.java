package justice.throughline.shared;

import static justice.throughline.shared.When.BRITISH;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import justice.throughline.shared.DateReading.Fault;
import justice.throughline.shared.DateReading.Found;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever is typed is either the date it says or refused with the fields to blame. */
class DateInputTest {

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    @Property
    void shouldReadEveryMomentThatALondonClockShows(@ForAll("moments") Instant at) {
        var shown = DateInput.showing("at", DateKind.MOMENT, at);

        assertThat(shown.read()).isEqualTo(new Found(firstOfItsHour(at)));
        assertThat(DateInput.of("at", DateKind.MOMENT, shown.sent())).isEqualTo(shown);
        assertThat(CaseDates.read(DateKind.MOMENT, at.toString())).isEqualTo(new Found(at));
    }

    @Property
    void shouldReadEveryDayAndMonth(@ForAll("moments") Instant at) {
        var day = at.atZone(BRITISH).toLocalDate();
        var month = YearMonth.from(day);

        assertThat(DateInput.showing("on", DateKind.DAY, day).read()).isEqualTo(new Found(day));
        assertThat(CaseDates.read(DateKind.DAY, day.toString())).isEqualTo(new Found(day));
        assertThat(DateInput.showing("in", DateKind.MONTH, month).read()).isEqualTo(new Found(month));
        assertThat(CaseDates.read(DateKind.MONTH, month.toString())).isEqualTo(new Found(month));
    }

    /** Held against the calendar's own opinion; two of three of these never were. */
    @Property(tries = 5000)
    void shouldRefuseEveryDateThatNeverWas(
            @ForAll @IntRange(min = 0, max = 35) int day,
            @ForAll @IntRange(min = 0, max = 14) int month,
            @ForAll @IntRange(min = 1850, max = 2250) int year,
            @ForAll @IntRange(min = 0, max = 26) int hour,
            @ForAll @IntRange(min = 0, max = 65) int minute) {
        var typed = DateInput.of("at", DateKind.MOMENT, fields("at", day, month, year, hour, minute));
        LocalDateTime local;
        try {
            local = LocalDateTime.of(year, month, day, hour, minute);
        } catch (DateTimeException never) {
            assertThat(typed.read()).isInstanceOf(Fault.class);
            return;
        }
        var at = local.atZone(BRITISH).toInstant();
        var real = at.atZone(BRITISH).toLocalDateTime().equals(local) && !at.isBefore(EARLIEST) && at.isBefore(LATEST);
        if (real) assertThat(typed.read()).isEqualTo(new Found(at));
        else assertThat(typed.read()).isInstanceOf(Fault.class);
    }

    /** A program's text and a person's fields are held to the same. */
    @Property
    void shouldRefuseInTextWhatItRefusesInFields(
            @ForAll @IntRange(min = 0, max = 33) int day,
            @ForAll @IntRange(min = 0, max = 13) int month,
            @ForAll @IntRange(min = 1890, max = 2210) int year,
            @ForAll @IntRange(min = 0, max = 25) int hour) {
        var fields = DateInput.of("at", DateKind.MOMENT, fields("at", day, month, year, hour, 30));
        var text = "%04d-%02d-%02dT%02d:30".formatted(year, month, day, hour);

        var read = CaseDates.read(DateKind.MOMENT, text);

        if (fields.read() instanceof Found found) assertThat(read).isEqualTo(found);
        else assertThat(read).isInstanceOf(Fault.class);
        assertThat(DateInput.of("at", DateKind.MOMENT, Map.of("at", text)).read())
                .as("the same text in a link")
                .hasSameClassAs(fields.read());
    }

    @Property
    void shouldTakeNothingButDigits(@ForAll("words") String words) {
        for (var part : DateKind.MOMENT.parts()) {
            var fields = new HashMap<>(fields("at", 1, 7, 2026, 10, 0));
            fields.put("at-" + part.code(), words);
            assertThat(DateInput.of("at", DateKind.MOMENT, fields).read())
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.parts()).containsExactly(part));
        }
    }

    @Example
    void shouldSayWhichFieldsAreToBlame() {
        assertThat(day("31", "04", "2027")).isEqualTo("unreal.DAY DAY MONTH YEAR 31/04/2027");
        assertThat(day("29", "02", "2027")).isEqualTo("unreal.DAY DAY MONTH YEAR 29/02/2027");
        assertThat(day("01", "07", "27")).isEqualTo("year YEAR ");
        assertThat(day("1", "July", "2027")).isEqualTo("numbers MONTH ");
        assertThat(day("1", " ", "")).isEqualTo("incomplete MONTH YEAR ");
        assertThat(day("", "", "")).isEqualTo("missing.DAY DAY MONTH YEAR ");
        assertThat(moment(29, 3, 2026, 1, 30)).isEqualTo("gap HOUR MINUTE 01:30, 29/03/2026");
        assertThat(moment(29, 3, 2026, 24, 0)).isEqualTo("time-of-day HOUR ");
        assertThat(moment(29, 3, 2226, 10, 0)).isEqualTo("bounds YEAR ");
    }

    @Example
    void shouldReadBritishTimeAndOfTheRepeatedHourTheFirst() {
        assertThat(moment(1, 7, 2026, 10, 0)).isEqualTo("2026-07-01T09:00:00Z");
        assertThat(moment(25, 10, 2026, 1, 30)).isEqualTo("2026-10-25T00:30:00Z");
        assertThat(CaseDates.read(DateKind.MOMENT, "2026-10-25T01:30+00:00"))
                .isEqualTo(new Found(Instant.parse("2026-10-25T01:30:00Z")));
    }

    @Example
    void shouldKeepWhatWasTypedForTheNextLook() {
        var typed = DateInput.of("on", DateKind.DAY, Map.of("on-day", " 31", "on-month", "April", "on-year", ""));

        assertThat(typed.typed()).isEqualTo(Map.of(DatePart.DAY, " 31", DatePart.MONTH, "April", DatePart.YEAR, ""));
        assertThat(typed.anchor()).isEqualTo("on-year");
        assertThat(DateInput.of("in", DateKind.MONTH, Map.of("in", "2023-4")).typed())
                .containsEntry(DatePart.MONTH, "2023-4");
    }

    @Provide
    Arbitrary<Instant> moments() {
        var anyTime = Arbitraries.longs()
                .between(EARLIEST.getEpochSecond() / 60, LATEST.getEpochSecond() / 60 - 1)
                .map(minute -> Instant.ofEpochSecond(minute * 60));
        var clockChange = Combinators.combine(
                        Arbitraries.integers().between(1972, 2100),
                        Arbitraries.of(3, 10),
                        Arbitraries.integers().between(-120, 180))
                .as((year, month, minute) -> lastSunday(year, month)
                        .atTime(1, 0)
                        .toInstant(java.time.ZoneOffset.UTC)
                        .plusSeconds(60L * minute));
        return Arbitraries.oneOf(anyTime, clockChange);
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .ofMinLength(1)
                .ofMaxLength(6)
                .filter(text -> !text.isBlank() && !text.strip().matches("[0-9]*"));
    }

    private static Instant firstOfItsHour(Instant at) {
        return at.atZone(BRITISH).withEarlierOffsetAtOverlap().toInstant();
    }

    private static LocalDate lastSunday(int year, int month) {
        var last = YearMonth.of(year, month).atEndOfMonth();
        return last.minusDays(last.getDayOfWeek().getValue() % 7);
    }

    private static String day(String day, String month, String year) {
        return said(DateInput.of("on", DateKind.DAY, Map.of("on-day", day, "on-month", month, "on-year", year)));
    }

    private static String moment(int day, int month, int year, int hour, int minute) {
        return said(DateInput.of("at", DateKind.MOMENT, fields("at", day, month, year, hour, minute)));
    }

    private static String said(DateInput input) {
        return switch (input.read()) {
            case Found found -> found.date().toString();
            case Fault fault ->
                fault.code()
                        + fault.parts().stream().map(part -> " " + part).collect(Collectors.joining())
                        + " "
                        + fault.told();
        };
    }

    private static Map<String, String> fields(String name, int day, int month, int year, int hour, int minute) {
        var values = List.of(day, month, year, hour, minute);
        return DateKind.MOMENT.parts().stream()
                .collect(Collectors.toMap(
                        part -> name + "-" + part.code(), part -> String.valueOf(values.get(part.ordinal()))));
    }
}
