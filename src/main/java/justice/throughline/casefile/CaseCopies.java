package justice.throughline.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Copies of closed crimes that were published. What people work on is nobody's to copy. */
@Service
@Transactional
@SqlForSets("thousands of closed crimes are picked by turns and copied at once")
public class CaseCopies {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    CaseCopies(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Closed crimes with their histories, taking turns between the kinds of outcome. */
    @Transactional(readOnly = true)
    public List<ClosedCrime> closed(int most) {
        return jdbc.sql("""
                        select f.id, f.crime_type, array(
                            select h.outcome from (
                                select e.outcome, e.month, c.rank from casefile.outcome_event e
                                join casefile.outcome_category c on c.code = e.outcome
                                where e.case_id = f.id and e.source = 'police-uk' and c.rank >= 10
                                union all
                                select f.outcome, null, 0 where f.outcome_month is null
                            ) h order by h.month nulls last, h.rank, h.outcome) as history
                        from casefile.outcome_category o
                        cross join lateral (
                            select *, row_number() over (order by month desc nulls last, id) as turn
                            from casefile.case_file
                            where outcome = o.code and stage = 'CLOSED' and origin = 'police-uk'
                                and crime_type <> 'unknown'
                            order by month desc nulls last, id
                            limit :most
                        ) f
                        order by f.turn, o.code
                        limit :most
                        """).param("most", most).query(CaseCopies::closedCrime).list();
    }

    /**
     * Makes a copy of each case, of which nothing is known but what was reported; the same set gets the same copies again.
     *
     * @return the copy of each
     * @throws NoSuchCaseException when one of them is no closed crime
     */
    public Map<UUID, UUID> register(CopySet set, Collection<UUID> cases) {
        var closed = cases.toArray(UUID[]::new);
        jdbc.sql("""
                        insert into casefile.case_file (id, crime_ref, origin, replay_id, force, crime_type, month,
                            location, lsoa_code, lsoa_name, longitude, latitude, stage, opened_at, journey_from)
                        select gen_random_uuid(), crime_ref, :origin, :set, force, crime_type, month,
                            location, lsoa_code, lsoa_name, longitude, latitude, :stage, :now, :now
                        from casefile.case_file
                        where id = any(:closed) and origin = 'police-uk' and stage = 'CLOSED'
                        on conflict (crime_ref, origin, replay_id) do nothing
                        """)
                .param("origin", set.origin())
                .param("set", set.id())
                .param("stage", set.stage().name())
                .param("closed", closed)
                .param("now", Times.toColumn(clock.instant()))
                .update();
        var copies = new HashMap<UUID, UUID>();
        jdbc.sql("""
                        select source.id as source, copy.id as copy from casefile.case_file source
                        join casefile.case_file copy using (crime_ref)
                        where source.id = any(:closed) and copy.replay_id = :set
                        """).param("closed", closed).param("set", set.id()).query((RowCallbackHandler)
                row -> copies.put(row.getObject("source", UUID.class), row.getObject("copy", UUID.class)));
        cases.stream().filter(each -> !copies.containsKey(each)).findFirst().ifPresent(each -> {
            throw new NoSuchCaseException(each);
        });
        return copies;
    }

    /** Removes copies that no journey has registered. */
    public void drop(Collection<UUID> copyIds) {
        jdbc.sql("""
                        delete from casefile.case_file
                        where id = any(:ids) and replay_id is not null and registered_at is null
                        """).param("ids", copyIds.toArray(UUID[]::new)).update();
    }

    private static ClosedCrime closedCrime(ResultSet row, int index) throws SQLException {
        return new ClosedCrime(row.getObject("id", UUID.class), row.getString("crime_type"), List.of((String[])
                row.getArray("history").getArray()));
    }
}
