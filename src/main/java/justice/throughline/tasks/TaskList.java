package justice.throughline.tasks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import justice.throughline.catalogue.Catalogue;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists open tasks; the case is read only for the lines shown. */
@Component
class TaskList {

    /** Counting stops here: nobody pages further, and the page stays quick. */
    static final int MOST_COUNTED = 1_000;

    /** The end of the limit that presses most in the case of a task. */
    private static final String LIMIT = """
            (select min(l.due_at) from clocks.clock l where l.case_id = t.case_id::uuid
                and l.state in ('RUNNING', 'EXTENDED', 'BREACHED')), t.due_at""";

    private static final Map<String, String> SORTS =
            Map.of("limit", LIMIT, "due", "t.due_at", "created", "t.created_at");

    private final JdbcClient jdbc;
    private final Catalogue catalogue;

    TaskList(JdbcClient jdbc, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
    }

    List<TaskLine> lines(TaskFilter filter, Pageable page, int limit) {
        var where = new Where(filter);
        return jdbc.sql("""
                select t.*, c.crime_ref, c.crime_type, c.stage
                from (select t.* from journal.user_task t where %s order by %s limit :limit offset :offset) t
                left join casefile.case_file c on c.id = t.case_id::uuid
                order by %s""".formatted(where.sql(), order(page.getSort()), order(page.getSort())))
                .params(where.params)
                .param("limit", limit)
                .param("offset", page.getOffset())
                .query((row, number) -> line(row))
                .list();
    }

    /** How many there are, or one more than {@link #MOST_COUNTED}. */
    int count(TaskFilter filter) {
        var where = new Where(filter);
        return jdbc.sql("select count(*) from (select from journal.user_task t where %s limit :limit) t"
                        .formatted(where.sql()))
                .params(where.params)
                .param("limit", MOST_COUNTED + 1)
                .query(Integer.class)
                .single();
    }

    private static String order(Sort sort) {
        var first = sort.stream()
                .filter(order -> SORTS.containsKey(order.getProperty()))
                .findFirst();
        var column = first.map(order -> SORTS.get(order.getProperty())).orElse("t.due_at");
        var direction = first.filter(Sort.Order::isDescending).isPresent() ? " desc nulls last" : "";
        return column + direction + ", t.key";
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
                task.desks(),
                task.assignee(),
                task.createdAt(),
                task.dueAt());
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
            add(
                    "t.due_at < :dueBefore",
                    "dueBefore",
                    filter.dueBefore() == null ? null : Timestamp.from(filter.dueBefore()));
            add(ofCase("c.crime_type = :crimeType"), "crimeType", filter.crimeType());
            add(
                    ofCase("c.crime_ref like :crimeRef"),
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
