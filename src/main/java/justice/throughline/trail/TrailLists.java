package justice.throughline.trail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import justice.throughline.access.StaffDirectory;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.CaseQuery;
import justice.throughline.casefile.CaseSort;
import justice.throughline.casefile.CaseSummary;
import justice.throughline.shared.CasesSeen;
import justice.throughline.shared.KeyKind;
import justice.throughline.shared.Keyset;
import justice.throughline.shared.ListQuery;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Lists;
import justice.throughline.shared.LongReads;
import justice.throughline.shared.Place;
import justice.throughline.shared.SortKey;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The audit as lists: of a case, of a person, and what is unusual. */
@Component
@SqlForSets("the audit is searched, cut into pages, and counted by person and hour")
class TrailLists {

    private static final int MOST_COUNTED = 10_000;
    private static final int MOST_CASES = 200;
    private static final int MOST_UNUSUAL = 100;

    /** So far back is looked for what is unusual. */
    static final Duration BACK = Duration.ofDays(30);

    /** @param hour the beginning of it */
    record Busy(String actor, Instant hour, long cases) {}

    private final JdbcClient jdbc;
    private final Lists lists;
    private final LongReads longReads;
    private final StaffDirectory directory;
    private final CaseFiles cases;
    private final InstantSource clock;
    private final int many;

    TrailLists(
            JdbcClient jdbc,
            Lists lists,
            LongReads longReads,
            StaffDirectory directory,
            CaseFiles cases,
            InstantSource clock,
            @Value("${throughline.audit.many-cases:20}") int many) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.longReads = longReads;
        this.directory = directory;
        this.cases = cases;
        this.clock = clock;
        this.many = many;
    }

    /** The latest first. */
    Listing<TrailEntry> page(TrailQuery query, Place place) {
        var list = list(query);
        var counted = jdbc.sql("select count(*) from (select 1 "
                        + list.parts().getFirst().from() + " limit :counted) entries")
                .params(list.params())
                .param("counted", MOST_COUNTED + 1)
                .query(Integer.class)
                .single();
        return lists.read(list, place, TrailLists::entry).counted(counted, MOST_COUNTED);
    }

    void each(TrailQuery query, Consumer<TrailEntry> take) {
        var list = list(query);
        longReads.read(all -> all.sql(list.parts().getFirst().sql())
                .params(list.params())
                .query(row -> {
                    take.accept(entry(row, 0));
                }));
    }

    /** From how many cases in an hour somebody is shown as unusual. */
    int many() {
        return many;
    }

    /** Who opened many cases within an hour, the most first. */
    List<Busy> busy() {
        return jdbc.sql("""
                        select actor, date_trunc('hour', at) as hour, count(distinct case_id) as cases
                        from access.audit
                        where at >= :since and action = 'READ' and case_id is not null and actor is not null
                        group by 1, 2 having count(distinct case_id) >= :many order by 3 desc, 2 desc, 1 limit :most""")
                .param("since", since())
                .param("many", many)
                .param("most", MOST_UNUSUAL)
                .query((row, number) -> new Busy(
                        row.getString("actor"),
                        Objects.requireNonNull(Times.ofColumn(row, "hour")),
                        row.getLong("cases")))
                .list();
    }

    /** Who looked for the last part of their own name, the latest first. */
    List<TrailEntry> ofOwnName() {
        return jdbc.sql("""
                        select a.* from access.audit a join access.staff s on s.number = a.actor
                        where a.at >= :since and a.action = 'READ' and position('=' in a.what) > 0
                            and position(lower(regexp_replace(s.name, '^.* ', '')) in lower(a.what)) > 0
                        order by a.at desc, a.id desc limit :most""")
                .param("since", since())
                .param("most", MOST_UNUSUAL)
                .query(TrailLists::entry)
                .list();
    }

    private Object since() {
        return Objects.requireNonNull(Times.toColumn(clock.instant().minus(BACK)));
    }

    private ListQuery list(TrailQuery query) {
        var where = "true";
        var params = new HashMap<String, Object>();
        var who = TrailQuery.given(query.who());
        if (!who.isEmpty()) {
            where += " and actor = any(cast(:actors as text[]))";
            params.put("actors", directory.actors(who).toArray(String[]::new));
        }
        var reference = TrailQuery.given(query.reference());
        if (!reference.isEmpty()) {
            where += " and case_id = any(cast(:cases as uuid[]))";
            params.put("cases", meant(reference));
        }
        return ListQuery.of(
                new ListQuery.Part(
                        "*",
                        "from access.audit where " + where,
                        Keyset.of(SortKey.down("at", KeyKind.MOMENT), SortKey.down("id", KeyKind.NUMBER))),
                params);
    }

    private String[] meant(String reference) {
        try {
            return new String[] {UUID.fromString(reference).toString()};
        } catch (IllegalArgumentException noNumberOfOurs) {
            var query = new CaseQuery(null, null, null, null, null, reference);
            return cases.search(query, CasesSeen.ALL, CaseSort.LATEST_MONTH, Place.first(MOST_CASES)).stream()
                    .map(CaseSummary::caseId)
                    .map(UUID::toString)
                    .toArray(String[]::new);
        }
    }

    private static TrailEntry entry(ResultSet row, int number) throws SQLException {
        return new TrailEntry(
                row.getLong("id"),
                Objects.requireNonNull(Times.ofColumn(row, "at")),
                row.getString("actor"),
                row.getString("part"),
                row.getString("address"),
                row.getString("action"),
                row.getString("outcome"),
                row.getString("what"),
                row.getObject("case_id", UUID.class),
                row.getObject("shown", Integer.class));
    }
}
