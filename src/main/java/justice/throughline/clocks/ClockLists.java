package justice.throughline.clocks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import justice.throughline.participation.LimitsSeen;
import justice.throughline.shared.KeyKind;
import justice.throughline.shared.Keyset;
import justice.throughline.shared.ListQuery;
import justice.throughline.shared.ListQuery.Part;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Lists;
import justice.throughline.shared.LongReads;
import justice.throughline.shared.Place;
import justice.throughline.shared.SortKey;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Many clocks at once. */
@SqlForSets("pages of a list of millions by its keys, all of it row by row, and what many cases have by one array")
@Component
@Transactional(readOnly = true)
class ClockLists {

    private static final String LIVE = "state in ('RUNNING', 'PAUSED', 'EXTENDED', 'BREACHED')";

    private static final SortKey END = SortKey.up("due_at", KeyKind.MOMENT);
    private static final SortKey ID = SortKey.up("id", KeyKind.ID);

    static final Keyset EARLIEST_FIRST = Keyset.of(END, ID);

    /** For lists in which many promises of agencies must not bury what is at stake elsewhere. */
    static final Keyset GRAVEST_FIRST = Keyset.of(SortKey.up("severity", KeyKind.TEXT), END, ID);

    private static final int MOST_COUNTED = 10_000;

    private final JdbcClient jdbc;
    private final Lists lists;
    private final LongReads longReads;

    ClockLists(JdbcClient jdbc, Lists lists, LongReads longReads) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.longReads = longReads;
    }

    /** A page of clocks in one of these orders. */
    Listing<ClockLine> page(ClockQuery query, Keyset order, Place place) {
        var counted = jdbc.sql("select count(*) from (select " + from(query) + " limit :most) as counted")
                .params(params(query))
                .param("most", MOST_COUNTED + 1)
                .query(Integer.class)
                .single();
        var clocks = ListQuery.of(new Part("*", from(query), order), params(query));
        return lists.read(clocks, place, ClockLines::line).counted(counted, MOST_COUNTED);
    }

    /** Every clock, the gravest first, however many there are. */
    void each(ClockQuery query, Consumer<ClockLine> take) {
        longReads.read(all -> all.sql(new Part("*", from(query), GRAVEST_FIRST).sql())
                .params(params(query))
                .query(row -> {
                    take.accept(ClockLines.line(row, 0));
                }));
    }

    private static String from(ClockQuery query) {
        return "from clocks.clock where " + (query.state() == null ? LIVE : "state = :state")
                + (query.severity() == null ? "" : " and severity = :severity")
                + (query.dueBy() == null ? "" : " and due_at <= :dueBy")
                + (query.agency() == null ? "" : " and owner_agency = :agency")
                + (query.jurisdiction() == null ? "" : " and jurisdiction = :jurisdiction")
                + (query.about() == null ? "" : " and (person_key = :about or charge_key = :about)")
                + (query.seen().all() ? "" : " and " + query.seen().where("case_id", "owner_agency"));
    }

    /** The live clocks of each of these cases that has any. */
    Map<UUID, List<ClockLine>> liveOf(Collection<UUID> cases) {
        return jdbc
                .sql("select * from clocks.clock where case_id = any(:cases) and " + LIVE + " order by due_at, id")
                .param("cases", cases.toArray(UUID[]::new))
                .query(ClockLines::line)
                .list()
                .stream()
                .collect(groupingBy(clock -> clock.subject().caseId()));
    }

    /** The clock that presses most, of those that are seen, for each of these cases that has one running. */
    Map<UUID, ClockLine> earliestOf(Collection<UUID> cases, LimitsSeen seen) {
        return jdbc
                .sql("select distinct on (case_id) * from clocks.clock where case_id = any(:cases) and " + LIVE
                        + " and state <> 'PAUSED' and subject_kind <> 'HAND_OFF' and "
                        + seen.where("case_id", "owner_agency") + " order by case_id, due_at, id")
                .param("cases", cases.toArray(UUID[]::new))
                .params(seen.params())
                .query(ClockLines::line)
                .list()
                .stream()
                .collect(toMap(clock -> clock.subject().caseId(), clock -> clock));
    }

    /** When the last event of each of these clocks was recorded. */
    Map<UUID, Instant> changed(Collection<UUID> clocks) {
        return jdbc
                .sql("""
                        select clock_id, max(recorded_at) as recorded_at from clocks.clock_event
                        where clock_id = any(:clocks) group by clock_id""")
                .param("clocks", clocks.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(
                        row.getObject("clock_id", UUID.class),
                        Objects.requireNonNull(Times.ofColumn(row, "recorded_at"))))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Map<String, @Nullable Object> params(ClockQuery query) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("state", query.state() == null ? null : query.state().name());
        params.put(
                "severity", query.severity() == null ? null : query.severity().name());
        params.put("dueBy", Times.toColumn(query.dueBy()));
        params.put("agency", query.agency());
        params.put(
                "jurisdiction",
                query.jurisdiction() == null ? null : query.jurisdiction().name());
        params.put("about", query.about() == null ? null : query.about().toString());
        params.putAll(query.seen().params());
        return params;
    }
}
