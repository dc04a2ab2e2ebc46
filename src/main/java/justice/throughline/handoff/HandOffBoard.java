package justice.throughline.handoff;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import justice.throughline.shared.KeyKind;
import justice.throughline.shared.Keyset;
import justice.throughline.shared.ListQuery;
import justice.throughline.shared.ListQuery.Part;
import justice.throughline.shared.Listing;
import justice.throughline.shared.Lists;
import justice.throughline.shared.Place;
import justice.throughline.shared.SortKey;
import justice.throughline.shared.Times;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Hand-offs as lists. */
@Service
@Transactional(readOnly = true)
class HandOffBoard {

    private static final String PAIRS = """
            with attempts as (
                select h.from_agency, e.to_agency, e.hand_off_id, e.attempt,
                    min(e.at) filter (where step = 'OFFER') offered,
                    min(e.at) filter (where step = 'DELIVER') delivered,
                    min(e.at) filter (where step = 'VALIDATE') validated,
                    min(e.at) filter (where step in ('ACCEPT', 'ACCEPT_PARTLY', 'REFUSE', 'REDIRECT', 'WITHDRAW')) decided,
                    bool_or(step in ('REFUSE', 'RETURN')) bounced,
                    array_agg(array_to_string(e.reasons, ',')) filter (where step in ('REFUSE', 'RETURN')) why
                from handoff.hand_off_event e join handoff.hand_off h on h.id = e.hand_off_id
                where e.at > :now - make_interval(days => :days) and e.step <> 'CONFER'
                    and (e.proof_kind <> 'PROGRAM' or e.step in ('OFFER', 'WITHDRAW'))
                group by 1, 2, 3, 4)
            select from_agency, to_agency, count(*)::int offers,
                (count(*) filter (where decided is null))::int open,
                min(offered) filter (where decided is null) oldest,
                (count(*) filter (where bounced))::int bounced,
                (select string_agg(reason || ':' || number, ' ' order by number desc, reason) from (
                    select reason, count(*) number
                    from attempts a cross join unnest(a.why) joined
                    cross join unnest(string_to_array(joined, ',')) reason
                    where a.from_agency = attempts.from_agency and a.to_agency = attempts.to_agency
                    group by reason) counted) reasons,
                percentile_cont(0.5) within group (order by extract(epoch from decided - offered)) answer_seconds,
                percentile_cont(0.5) within group (order by extract(epoch from delivered - offered)) transit_seconds,
                percentile_cont(0.5) within group (order by extract(epoch from validated - delivered)) triage_seconds,
                percentile_cont(0.5) within group (order by extract(epoch from decided - coalesce(validated, delivered))) queue_seconds
            from attempts where offered is not null
            group by from_agency, to_agency order by open desc, offers desc
            """;

    private static final Part LINES = new Part(
            "h.*, array(select a.type from handoff.artefact a where a.hand_off_id = h.id) as documents",
            """
            from handoff.hand_off h
            where (cast(:parties as text[]) is null or from_agency = any(:parties) or to_agency = any(:parties))
                and (cast(:state as text) is null or state = :state)
                and (cast(:kind as text) is null or kind = :kind)""",
            Keyset.of(
                    SortKey.up("""
                            (case when state in ('REFUSED', 'REDIRECTED', 'RETURNED') then 1
                                when state in ('OFFERED', 'DELIVERED', 'VALIDATED') then 2 else 3 end)""", KeyKind.NUMBER),
                    SortKey.up("due_at", KeyKind.MOMENT).orNone(),
                    SortKey.down("offered_at", KeyKind.MOMENT),
                    SortKey.up("id", KeyKind.ID)));

    private final JdbcClient jdbc;
    private final Lists lists;
    private final HandOffCatalogue catalogue;
    private final InstantSource clock;

    HandOffBoard(JdbcClient jdbc, Lists lists, HandOffCatalogue catalogue, InstantSource clock) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.catalogue = catalogue;
        this.clock = clock;
    }

    /** Those that these desks sent, must answer or work on; all for null. The ones that came back are first. */
    Listing<HandOffLine> page(
            @Nullable Collection<String> parties, @Nullable State state, @Nullable String kind, Place place) {
        var params = new HashMap<String, @Nullable Object>();
        params.put("parties", parties == null ? null : parties.toArray(String[]::new));
        params.put("state", state == null ? null : state.name());
        params.put("kind", kind);
        return lists.read(ListQuery.of(LINES, params), place, (row, number) -> line(row));
    }

    private HandOffLine line(ResultSet row) throws SQLException {
        return new HandOffLine(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getObject("case_id", UUID.class),
                row.getString("from_agency"),
                row.getString("to_agency"),
                State.valueOf(row.getString("state")),
                row.getString("owner_desk"),
                row.getInt("attempt"),
                row.getInt("bounces"),
                row.getBoolean("conference_due"),
                Objects.requireNonNull(Times.ofColumn(row, "offered_at")),
                Times.deadline(row, "due_at", "due_date"),
                row.getBoolean("due_known"),
                row.getObject("due_clock", UUID.class),
                catalogue.kind(row.getString("kind")).missing(List.of((String[])
                        row.getArray("documents").getArray())));
    }

    /** Of the last so many days, the pair with most open offers first. */
    List<PairLine> pairs(int days) {
        return jdbc.sql(PAIRS)
                .param("days", days)
                .param("now", Times.toColumn(clock.instant()))
                .query(PairLine.class)
                .list();
    }
}
