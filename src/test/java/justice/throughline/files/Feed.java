package justice.throughline.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.assertj.core.api.SoftAssertions;

/** A calendar feed as a calendar takes it up (RFC 5545 and 7986). */
record Feed(String text) {

    private static final int LONGEST_LINE = 75;

    void check(SoftAssertions wrong, String name) {
        var calendar = calendar();
        wrong.assertThat(calendar.validate().getEntries())
                .as("%s is valid", name)
                .isEmpty();
        wrong.assertThat(value(calendar, "NAME")).as("%s has a name", name).isNotBlank();
        wrong.assertThat(value(calendar, "X-WR-CALNAME"))
                .as("%s has a name for older calendars", name)
                .isEqualTo(value(calendar, "NAME"));
        wrong.assertThat(unfolded().lines().filter(line -> line.startsWith("REFRESH-INTERVAL")))
                .as("%s says what kind of value its interval is", name)
                .containsExactly("REFRESH-INTERVAL;VALUE=DURATION:PT1H");
        wrong.assertThat(List.of(text.split("\r\n")))
                .as("lines of %s in octets", name)
                .noneMatch(line -> line.getBytes(UTF_8).length > LONGEST_LINE)
                .noneMatch(line -> line.contains("\n") || line.contains("\uFFFD"));
        wrong.assertThat(text).as("%s ends its last line", name).endsWith("END:VCALENDAR\r\n");
        wrong.assertThat(events(calendar)).as("%s has entries", name).hasSizeGreaterThanOrEqualTo(2);
        events(calendar).forEach(event -> check(wrong, name, event));
    }

    private static void check(SoftAssertions wrong, String name, VEvent event) {
        wrong.assertThat(value(event, "SUMMARY")).as("%s says what ends", name).isNotBlank();
        var start = event.getStartDate().orElseThrow().getDate();
        var end = event.getProperty(Property.DTEND).isPresent();
        if (start instanceof LocalDate day) {
            wrong.assertThat(end).as("%s says when the day is over", name).isTrue();
            if (end)
                wrong.assertThat(value(event, Property.DTEND))
                        .as(name)
                        .isEqualTo(day.plusDays(1).toString().replace("-", ""));
        } else {
            wrong.assertThat(end).as("%s has no end beside a moment", name).isFalse();
        }
    }

    Instant stampOf(UUID limit) {
        return events(calendar()).stream()
                .filter(event -> value(event, Property.UID).startsWith(limit.toString()))
                .map(event -> event.getDateStamp().orElseThrow().getDate())
                .findFirst()
                .orElseThrow();
    }

    private String unfolded() {
        return text.replace("\r\n ", "");
    }

    private Calendar calendar() {
        try {
            return new CalendarBuilder().build(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new AssertionError("is no calendar: " + text, e);
        }
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents("VEVENT");
    }

    private static String value(net.fortuna.ical4j.model.PropertyContainer of, String property) {
        return of.getProperty(property).map(Property::getValue).orElse("");
    }
}
