package justice.throughline.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import justice.throughline.catalogue.Catalogue;
import justice.throughline.shared.LongReads;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists open tasks, the backlog below what is live; the case is read only for the lines shown. */
@Component
class TaskList {

    /** Counting stops here: nobody pages further, and the page stays quick. */
    static final int MOST_COUNTED = 100_000;

    /** Beyond it every page is empty. */
    private static final int FURTHEST = 1_000_000;

    private static final String BY_LIMIT = "limit";
    private static final Map<String, String> SORTS = Map.of("due", "t.due_at, t.key", "created", "t.created_at, t.key");

    /** Walks through the limits by their end, so that a page is found without looking at every task. */
    private static final String UNDER_A_LIMIT = """
            select t.* from clocks.clock l join journal.user_task t on t.case_id = l.case_id::text
            where %s and not exists (select from clocks.clock e where e.case_id = l.case_id and %s
                    and (e.due_at, e.id) < (l.due_at, l.id)) and %%s
            order by l.due_at, t.due_at, t.key""".formatted(presses("l"), presses("e"));

    private static final String UNDER_NONE = """
            select t.* from journal.user_task t
            where not exists (select from clocks.clock l where l.case_id = t.case_id::uuid and %s) and %%s
            order by t.due_at, t.key""".formatted(presses("l"));

    private static final String SORTED = "select t.* from journal.user_task t where %s order by ";

    private static final String WITH_CASE = """
            select t.*, %s, c.crime_ref, c.crime_type, c.stage, c.origin
            from (select t.*, row_number() over () as place from (%%s) t) t
            left join casefile.case_file c on c.id = t.case_id::uuid
            order by t.place""".formatted(OpenTasks.LAST_DAY);

    private final JdbcClient jdbc;
    private final LongReads longReads;
    private final Catalogue catalogue;

    TaskList(JdbcClient jdbc, LongReads longReads, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.longReads = longReads;
        this.catalogue = catalogue;
    }

    List<TaskLine> lines(TaskFilter filter, Pageable page, int limit) {
        if (page.getOffset() > FURTHEST) return List.of();
        var where = new Where(filter);
        var lines = new ArrayList<TaskLine>(limit);
        var skip = page.getOffset();
        for (var part : parts(filter, where, page.getSort())) {
            var taken = lines(part, where, skip, limit - lines.size());
            lines.addAll(taken);
            if (lines.size() == limit) break;
            skip = taken.isEmpty() && skip > 0 ? Math.max(0, skip - count(part, where, Integer.MAX_VALUE)) : 0;
        }
        return lines;
    }

    /** All of them, in the order of the lists. */
    void each(TaskFilter filter, Sort sort, Consumer<TaskLine> take) {
        var where = new Where(filter);
        var parts = parts(filter, where, sort);
        longReads.read(all -> parts.forEach(tasks -> all.sql(WITH_CASE.formatted(tasks))
                .params(where.params)
                .query(row -> {
                    take.accept(line(row));
                })));
    }

    /** What is listed one after the other: the bands, and within each first what is under a limit, where that is asked. */
    private static List<String> parts(TaskFilter filter, Where where, Sort sort) {
        var property = sort.stream().map(Sort.Order::getProperty).findFirst().orElse("due");
        var lists = BY_LIMIT.equals(property)
                ? List.of(UNDER_A_LIMIT, UNDER_NONE)
                : List.of(SORTED + SORTS.getOrDefault(property, SORTS.get("due")));
        return Arrays.stream(Band.values())
                .filter(band -> filter.band() == null || filter.band() == band)
                .flatMap(band -> lists.stream().map(list -> list.formatted(where.sql() + " and " + band.sql())))
                .toList();
    }

    /** Of a clock by this name, that its limit presses; the index of such clocks has the same words. */
    private static String presses(String clock) {
        return "%1$s.state in ('RUNNING', 'EXTENDED', 'BREACHED') and %1$s.due_at is not null and %1$s.subject_kind <> 'HAND_OFF'"
                .formatted(clock);
    }

    /** The lines of these tasks in their order. */
    private List<TaskLine> lines(String tasks, Where where, long offset, int limit) {
        return jdbc.sql(WITH_CASE.formatted(tasks + " limit :limit offset :offset"))
                .params(where.params)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> line(row))
                .list();
    }

    /** How many there are, or one more than {@link #MOST_COUNTED}. */
    int count(TaskFilter filter) {
        var where = new Where(filter);
        var tasks = "select from journal.user_task t where "
                + where.sql()
                + (filter.band() == null ? "" : " and " + filter.band().sql());
        return count(tasks, where, MOST_COUNTED + 1);
    }

    private int count(String tasks, Where where, int most) {
        return jdbc.sql("select count(*) from (%s limit :most) t".formatted(tasks))
                .params(where.params)
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private TaskLine line(ResultSet row) throws SQLException {
        var task = OpenTasks.read(row);
        return new TaskLine(
                task.key(),
                catalogue.elementName(task.processId(), task.elementId()),
                task.processId(),
                task.elementId(),
                task.caseId(),
                row.getString("crime_ref"),
                row.getString("crime_type"),
                row.getString("stage"),
                "replay".equals(row.getString("origin")),
                "police-uk".equals(row.getString("origin")) ? Band.BACKLOG : Band.LIVE,
                task.desks(),
                task.assignee(),
                task.createdAt(),
                task.due());
    }

    /** The filter in SQL; what it is not asked for does not appear. */
    private static final class Where {

        private final List<String> conditions = new ArrayList<>(List.of(OpenTasks.IS_OPEN));
        private final Map<String, Object> params = new LinkedHashMap<>();

        Where(TaskFilter filter) {
            add(
                    "t.candidate_groups && cast(:desks as text[])",
                    "desks",
                    filter.desks() == null ? null : filter.desks().toArray(String[]::new));
            add("t.assignee = :assignee", "assignee", filter.assignee());
            add("t.process_id = :process", "process", filter.process());
            add("t.element_id = :element", "element", filter.element());
            add(
                    "t.case_id = :caseId",
                    "caseId",
                    filter.caseId() == null ? null : filter.caseId().toString());
            add("t.due_at <= :dueBy", "dueBy", filter.dueBy() == null ? null : Timestamp.from(filter.dueBy()));
            add(
                    "t.key = any(:keys)",
                    "keys",
                    filter.keys() == null ? null : filter.keys().toArray(Long[]::new));
            add(ofCase("c.crime_type = :crimeType"), "crimeType", filter.crimeType());
            add(
                    ofCase("(c.crime_ref like :crimeRef or c.crime_ref like lower(:crimeRef))"),
                    "crimeRef",
                    filter.crimeRef() == null ? null : beginning(filter.crimeRef()));
        }

        String sql() {
            return String.join(" and ", conditions);
        }

        private void add(String condition, String name, @Nullable Object value) {
            if (value == null) return;
            conditions.add(condition);
            params.put(name, value);
        }

        private static String ofCase(String condition) {
            return "exists (select from casefile.case_file c where c.id = t.case_id::uuid and " + condition + ")";
        }

        private static String beginning(String text) {
            return text.replaceAll("([\\\\%_])", "\\\\$1") + "%";
        }
    }
}
