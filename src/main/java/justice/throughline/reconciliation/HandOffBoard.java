package justice.throughline.reconciliation;

import java.time.InstantSource;
import java.util.List;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How work goes between agencies, from the steps of hand-offs. */
@Service
@SqlForSets("medians and sums over all steps of the last weeks")
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
                from handoffs.hand_off_event e join handoffs.hand_off h on h.id = e.hand_off_id
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

    private final JdbcClient jdbc;
    private final InstantSource clock;

    HandOffBoard(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
