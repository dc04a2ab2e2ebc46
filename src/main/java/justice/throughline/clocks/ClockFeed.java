package justice.throughline.clocks;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Classification;
import biweekly.util.Duration;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import justice.throughline.access.CurrentStaff;
import justice.throughline.shared.Deadline;
import justice.throughline.shared.DeskWords;
import justice.throughline.shared.Refusal;
import org.springframework.data.domain.PageRequest;
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

    private final ClockReads reads;
    private final ClockWords words;
    private final DeskWords desks;
    private final InstantSource clock;

    ClockFeed(ClockReads reads, ClockWords words, DeskWords desks, InstantSource clock) {
        this.reads = reads;
        this.words = words;
        this.desks = desks;
        this.clock = clock;
    }

    @GetMapping(path = "/api/desks/{desk}/clocks.ics", produces = "text/calendar;charset=UTF-8")
    @Operation(
            summary = "The live clocks of a desk's agency as an iCalendar feed, at most a thousand, the gravest first",
            description = "Each entry names the limit and links to its clock; it holds no personal data.")
    String feed(@PathVariable String desk) {
        var staff = CurrentStaff.get();
        if (!staff.seesAllDesks() && !staff.desks().contains(desk)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "clock-other-desk");
        }
        var agency = Powers.agencyOf(desk).orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "clock-no-desk"));
        var calendar = new ICalendar();
        calendar.setName(desks.desk(desk));
        calendar.setRefreshInterval(
                Duration.builder().hours(HOURS_BETWEEN_LOOKS).build());
        var now = clock.instant();
        reads.page(new ClockQuery(null, null, null, agency), PageRequest.of(0, MOST, ClockReads.GRAVEST_FIRST))
                .forEach(line -> calendar.addEvent(event(line, now)));
        return Biweekly.write(calendar).go();
    }

    private VEvent event(ClockLine line, Instant now) {
        var event = new VEvent();
        event.setUid(line.id() + "@throughline");
        event.setDateTimeStamp(Date.from(now));
        event.setSequence(line.version());
        event.setClassification(Classification.confidential());
        event.setSummary("%s %s (%s)".formatted(line.rule(), words.name(line), words.state(line)));
        event.setUrl(ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/clocks/{id}")
                .build(line.id())
                .toString());
        switch (line.due()) {
            case Deadline.Day day -> event.setDateStart(java.sql.Date.valueOf(day.last()), false);
            case Deadline.Moment moment -> {
                event.setDateStart(Date.from(moment.at()));
                event.setDateEnd(Date.from(moment.at()));
            }
        }
        return event;
    }
}
