package justice.throughline.clocks;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.Classification;
import biweekly.util.Duration;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import justice.throughline.access.CurrentStaff;
import justice.throughline.shared.Costly;
import justice.throughline.shared.Deadline;
import justice.throughline.shared.DeskWords;
import justice.throughline.shared.Place;
import justice.throughline.shared.Refusal;
import justice.throughline.shared.RowsShown;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The ends of an agency's clocks in its desks' own calendars. Nobody and no case can be told from them. */
@RestController
@PreAuthorize("hasAnyRole('CASEWORKER', 'MANAGER', 'ADMIN')")
@Tag(name = "Clocks")
class ClockFeed {

    private static final int MOST = 1_000;
    private static final int HOURS_BETWEEN_LOOKS = 1;
    private static final String MAKER = "-//Throughline//Clocks//EN";

    private final ClockLists lists;
    private final ClockWords words;
    private final DeskWords desks;
    private final Powers powers;

    ClockFeed(ClockLists lists, ClockWords words, DeskWords desks, Powers powers) {
        this.lists = lists;
        this.words = words;
        this.desks = desks;
        this.powers = powers;
    }

    @Costly
    @GetMapping(path = "/api/desks/{desk}/clocks.ics", produces = "text/calendar;charset=UTF-8")
    @Operation(
            summary = "The live clocks of a desk's agency as an iCalendar feed, at most a thousand, the gravest first",
            description = "Each entry names the limit and links to its clock; it holds no personal data.")
    String feed(@PathVariable String desk) {
        var staff = CurrentStaff.get();
        if (!staff.seesAllDesks() && !staff.desks().contains(desk)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "clock-other-desk");
        }
        var agency = powers.agencyOf(desk).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "clock-no-desk"));
        var calendar = named(desks.desk(desk));
        var lines = lists.page(ClockQuery.ofAgency(agency), ClockLists.GRAVEST_FIRST, Place.first(MOST));
        RowsShown.note(lines.content().size());
        var changed = lists.changed(lines.map(ClockLine::id).toList());
        lines.forEach(line -> calendar.addEvent(event(line, Objects.requireNonNull(changed.get(line.id())))));
        return FoldedLines.of(unfolded(calendar));
    }

    /** The name stands twice: older calendars know only the one without a standard. */
    private static ICalendar named(String name) {
        var calendar = new ICalendar();
        calendar.setProductId(MAKER);
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        var interval = Duration.builder().hours(HOURS_BETWEEN_LOOKS).build();
        calendar.setRefreshInterval(interval).setParameter("VALUE", "DURATION");
        return calendar;
    }

    /** The library folds by characters, where octets are asked for. */
    private static String unfolded(ICalendar calendar) {
        var text = new StringWriter();
        try (var writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private VEvent event(ClockLine line, Instant changed) {
        var event = new VEvent();
        event.setUid(line.id() + "@throughline");
        event.setDateTimeStamp(Date.from(changed));
        event.setSequence(line.version());
        event.setClassification(Classification.confidential());
        event.setSummary("%s %s (%s)".formatted(line.rule(), words.name(line), words.state(line)));
        event.setUrl(ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/clocks/{id}")
                .build(line.id())
                .toString());
        end(event, line.due());
        return event;
    }

    /** A moment, or the whole of a day; the end of a day is the next one, as RFC 5545 has it. */
    private static void end(VEvent event, Deadline due) {
        switch (due) {
            case Deadline.Moment moment -> event.setDateStart(Date.from(moment.at()));
            case Deadline.Day day -> {
                event.setDateStart(java.sql.Date.valueOf(day.last()), false);
                event.setDateEnd(java.sql.Date.valueOf(day.last().plusDays(1)), false);
            }
        }
    }
}
