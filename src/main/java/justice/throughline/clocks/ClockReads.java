package justice.throughline.clocks;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import justice.throughline.shared.KeyKind;
import justice.throughline.shared.Keyset;
import justice.throughline.shared.ListQuery;
import justice.throughline.shared.ListQuery.Part;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Lists;
import justice.throughline.shared.LongReads;
import justice.throughline.shared.Place;
import justice.throughline.shared.SortKey;
import justice.throughline.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The clocks as they stand. The earliest end comes first everywhere. */
@Service
@Transactional(readOnly = true)
public class ClockReads {

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
    private final ClockEvents events;

    ClockReads(JdbcClient jdbc, Lists lists, LongReads longReads, ClockEvents events) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.longReads = longReads;
        this.events = events;
    }

    public Optional<ClockLine> find(UUID clockId) {
        return jdbc.sql("select * from clocks.clock where id = ?")
                .param(clockId)
                .query(ClockLines::line)
                .optional();
    }

    /** The clock that this key has started. */
    Optional<ClockLine> ofKey(String startKey) {
        return jdbc.sql("select * from clocks.clock where start_key = ?")
                .param(startKey)
                .query(ClockLines::line)
                .optional();
    }

    public Optional<ClockDetail> detail(UUID clockId) {
        return find(clockId).map(clock -> {
            var all = events.of(clockId);
            var limit = all.reversed().stream()
                    .map(ClockEvent::terms)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElseThrow();
            return new ClockDetail(clock, limit, all);
        });
    }

    /** Every clock of a case, also those that are over. */
    public List<ClockLine> ofCase(UUID caseId) {
        return jdbc.sql("select * from clocks.clock where case_id = ? order by due_at, id")
                .param(caseId)
                .query(ClockLines::line)
                .list();
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
                + (query.agency() == null ? "" : " and owner_agency = :agency");
    }

    /** The live clocks of this case. By itself, since a plan for many cases is made anew for each. */
    public List<ClockLine> liveOf(UUID caseId) {
        return jdbc.sql("select * from clocks.clock where case_id = ? and " + LIVE + " order by due_at, id")
                .param(caseId)
                .query(ClockLines::line)
                .list();
    }

    /** The live clocks of each of these cases that has any. */
    public Map<UUID, List<ClockLine>> liveOf(Collection<UUID> cases) {
        return jdbc
                .sql("select * from clocks.clock where case_id = any(:cases) and " + LIVE + " order by due_at, id")
                .param("cases", cases.toArray(UUID[]::new))
                .query(ClockLines::line)
                .list()
                .stream()
                .collect(groupingBy(clock -> clock.subject().caseId()));
    }

    /**
     * The clock that presses most for each of these cases that has one running. A paused clock presses nobody, and one of
     * a hand-off only its two sides, who have it on their own list.
     */
    public Map<UUID, ClockLine> earliestOf(Collection<UUID> cases) {
        return jdbc
                .sql("select distinct on (case_id) * from clocks.clock where case_id = any(:cases) and " + LIVE
                        + " and state <> 'PAUSED' and subject_kind <> 'HAND_OFF' order by case_id, due_at, id")
                .param("cases", cases.toArray(UUID[]::new))
                .query(ClockLines::line)
                .list()
                .stream()
                .collect(toMap(clock -> clock.subject().caseId(), clock -> clock));
    }

    /** The clock that presses most in a case. */
    public Optional<ClockLine> earliestFor(UUID caseId) {
        return Optional.ofNullable(earliestOf(List.of(caseId)).get(caseId));
    }

    private static Map<String, @Nullable Object> params(ClockQuery query) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("state", query.state() == null ? null : query.state().name());
        params.put(
                "severity", query.severity() == null ? null : query.severity().name());
        params.put("dueBy", Times.toColumn(query.dueBy()));
        params.put("agency", query.agency());
        return params;
    }
}
