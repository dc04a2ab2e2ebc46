package justice.throughline.clocks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingInt;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The events of clocks; only ever added to. */
interface ClockEvents extends Repository<KeptClockEvent, Long> {

    /** What stopped a clock of this kind. */
    record Stopped(String kind, EventData data) {}

    void save(KeptClockEvent event);

    @Query("from KeptClockEvent where clock = :clock order by seq")
    List<KeptClockEvent> kept(UUID clock);

    @Query("select new justice.throughline.clocks.ClockEvents$Stopped(c.kind, e.data)"
            + " from Clock c join KeptClockEvent e on e.clock = c.id"
            + " where c.subject.caseId = :caseId and c.subject.person is not distinct from :person and c.state <> VOID"
            + " and e.kind = STOPPED and e.happenedAt <= :at")
    List<Stopped> stopped(UUID caseId, @Nullable String person, Instant at);

    default void add(ClockEvent event) {
        save(new KeptClockEvent(event));
    }

    /** In the order in which they were recorded. */
    default List<ClockEvent> of(UUID clock) {
        return kept(clock).stream().map(KeptClockEvent::event).toList();
    }

    /** How often what limits of each kind ask for had been done about this person of this case, in time or late. */
    default Map<String, Integer> doneBefore(Subject subject, Instant at) {
        return stopped(subject.caseId(), subject.person(), at).stream()
                .filter(each -> Boolean.TRUE.equals(each.data().needed()))
                .collect(groupingBy(Stopped::kind, summingInt(each -> 1)));
    }
}
