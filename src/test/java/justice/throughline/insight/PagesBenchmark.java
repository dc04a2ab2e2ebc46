package justice.throughline.insight;

import static justice.throughline.access.People.INVESTIGATOR;
import static justice.throughline.access.People.MANAGER;
import static justice.throughline.access.People.as;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import justice.throughline.access.Staff;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * Server time of the pages with 1,000,000 cases and 100,000 open tasks ({@code -Dbench.cases}, {@code -Dbench.tasks}).
 * Not part of the tests; {@code mvn -pl src -am test -Dtest=PagesBenchmark -Dsurefire.failIfNoSpecifiedTests=false} runs it.
 */
@DeskTest
class PagesBenchmark {

    private static final int CASES = Integer.getInteger("bench.cases", 1_000_000);
    private static final int TASKS = Integer.getInteger("bench.tasks", 100_000);
    private static final int WARM_UP = 20;
    private static final int TIMES = 60;

    /**
     * The open cases and three times as many closed ones have a journey in the journal; each open one waits in the
     * spine's call activity and at one user task, and two of three open ones have two running clocks. The case page is asked for one without, as these have no events.
     */
    private static final List<String> FILL = List.of("""
            create temp table made as
            select n, gen_random_uuid() as id, (select array_agg(code order by code) from casefile.crime_type) as types
            from generate_series(1, :cases) n""", """
            insert into casefile.case_file (id, crime_ref, origin, force, crime_type, month, stage, outcome, opened_at)
            select id, md5(n::text) || md5(id::text), 'police-uk', 'Bedfordshire Police', types[1 + n % 14],
                   '2023-01-01'::date + (n % 36) * interval '1 month',
                   case when n <= :tasks then 'INVESTIGATION' else 'CLOSED' end,
                   case when n > :tasks then 'unable-to-prosecute' end, now()
            from made""", """
            insert into journal.process_instance (key, process_id, definition_key, version, root_key, case_id, state,
                started_at, partition_id, position)
            select 10000 + n, 'criminal-journey', 1, 1, 10000 + n, id, 'ACTIVE', now() - n * interval '1 minute', 0, n
            from made where n <= :tasks""", """
            insert into journal.element_instance (key, process_instance_key, root_key, case_id, process_id, element_id,
                element_type, flow_scope_key, state, started_at, ended_at, position)
            select 1000000 + n * 16 + k, 10000 + n, 10000 + n, id, 'investigation', 'Task_' || k,
                   (array['CALL_ACTIVITY', 'USER_TASK', 'USER_TASK', 'SERVICE_TASK', 'EXCLUSIVE_GATEWAY'])[k],
                   1, case when k < 3 and n <= :tasks then 'ACTIVE' else 'COMPLETED' end,
                   now() - (n % 129600) * interval '1 minute',
                   case when k < 3 and n <= :tasks then null
                       else now() - (n % 129600) * interval '1 minute' + n % 9999 * interval '1 second' end, n * 16 + k
            from made, generate_series(1, 5) k where n <= 4 * :tasks""", """
            insert into journal.user_task (key, process_instance_key, root_key, case_id, process_id, element_id,
                element_instance_key, assignee, candidate_groups, candidate_users, due_at, priority, state,
                created_at, definition_version, position)
            select 20000 + n, 10000 + n, 10000 + n, id, 'investigation', 'Task_Investigate', 1000000 + n * 16 + 2,
                   case when n % 1000 = 0 then 'imran' end,
                   array[(array['police.investigation', 'police.allocation', 'cps.charging', 'court.listing'])[1 + n % 4]],
                   '{}', now() + (n % 90) * interval '1 day', 50, 'CREATED', now() - n * interval '1 minute', 1, n
            from made where n <= :tasks""", """
            insert into clocks.clock (id, start_key, subject_kind, case_id, kind, jurisdiction, rule, rule_version,
                severity, legal_effect, owner_agency, started_at, learned_at, due_at, due_date, zone, state, points,
                point_times, watched)
            select gen_random_uuid(), 'bench-' || n || '-' || k, 'CASE', id, 'victim-told-not-investigated',
                   'ENGLAND_AND_WALES', 'V-01', '1', 'S3', 'CODE', 'police', now(), now(), due, due::date, 'Europe/London', 'RUNNING',
                   array['DUE'], array[due], false
            from made, generate_series(1, 2) k,
                lateral (select now() + (n % 43200 - 1440 + k * 600) * interval '1 minute' as due) d
            where n <= :tasks and n % 3 > 0""", """
            insert into journal.position (partition_id, position) values (0, 100000000)
            on conflict (partition_id) do update set position = excluded.position""");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private WaitCounter counter;

    @Test
    void shouldPrintTheTable() throws Exception {
        fill();
        countWaits();
        var open = jdbc.sql("""
                        select case_id from journal.user_task t where state = 'CREATED'
                            and not exists (select from clocks.clock c where c.case_id::text = t.case_id) limit 1""").query(String.class).single();
        row("/tasks (desk)", INVESTIGATOR, "/tasks?view=desk");
        row("/tasks (desk, page 20)", INVESTIGATOR, "/tasks?view=desk&page=20");
        row("/tasks (mine)", INVESTIGATOR, "/tasks?view=mine");
        row("/tasks (all)", MANAGER, "/tasks?view=all");
        row("/tasks (all, page 20, by age)", MANAGER, "/tasks?view=all&sort=created&page=20");
        row("/tasks (one crime type)", INVESTIGATOR, "/tasks?view=desk&crimeType=burglary");
        row("/api/tasks", INVESTIGATOR, "/api/tasks");
        row("/cases", INVESTIGATOR, "/cases");
        row("/cases (page 20)", INVESTIGATOR, "/cases?page=20");
        row("/cases (type, stage)", INVESTIGATOR, "/cases?crimeType=burglary&stage=INVESTIGATION");
        row(
                "/cases (reference)",
                INVESTIGATOR,
                "/cases?q=" + UUID.randomUUID().toString().substring(0, 4));
        row("/cases/{id}", INVESTIGATOR, "/cases/" + open);
        row("/api/cases/{id}/timeline", INVESTIGATOR, "/api/cases/" + open + "/timeline");
        row("/bottlenecks", MANAGER, "/bottlenecks");
        for (var type : List.of("burglary", "drugs", "robbery")) {
            once("/bottlenecks, first for " + type, MANAGER, "/bottlenecks?period=all&crimeType=" + type);
        }
    }

    private void fill() throws Exception {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (var sql : FILL) {
                statement.execute(
                        sql.replace(":cases", String.valueOf(CASES)).replace(":tasks", String.valueOf(TASKS)));
            }
            statement.execute("vacuum analyze");
        }
    }

    private void countWaits() {
        long started = System.nanoTime();
        int rounds = 0;
        while (jdbc.sql("select count(*) from insight.counted where position >= 100000000")
                        .query(Long.class)
                        .single()
                == 0) {
            counter.count();
            rounds++;
        }
        System.out.printf(
                Locale.ROOT,
                "%-34s %9.1f s in %d rounds%n",
                "waits counted",
                (System.nanoTime() - started) / 1e9,
                rounds);
    }

    private void row(String what, Staff who, String address) throws Exception {
        var times = new ArrayList<Double>();
        for (int i = 0; i < WARM_UP + TIMES; i++) {
            double took = time(who, address);
            if (i >= WARM_UP) times.add(took);
        }
        times.sort(null);
        System.out.printf(
                Locale.ROOT,
                "%-34s p50 %7.1f  p95 %7.1f ms%n",
                what,
                times.get(TIMES / 2),
                times.get(TIMES * 95 / 100));
    }

    private void once(String what, Staff who, String address) throws Exception {
        System.out.printf(Locale.ROOT, "%-34s     %7.1f ms%n", what, time(who, address));
    }

    private double time(Staff who, String address) throws Exception {
        long started = System.nanoTime();
        mvc.perform(get(address).with(as(who))).andExpect(status().isOk());
        return (System.nanoTime() - started) / 1e6;
    }
}
