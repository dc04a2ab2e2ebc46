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
import java.util.stream.Stream;
import justice.throughline.catalogue.Catalogue;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists open tasks, the backlog below what is live; the case is read only for the lines shown. */
@Component
@SqlForSets(
        "the list of tasks is a read model over journal, clocks and cases, searched, sorted and counted as asked for")
class TaskList {

    /** Counting stops here: nobody pages further, and the page stays quick. */
    static final int MOST_COUNTED = 100_000;

    private static final SortKey LIMIT = SortKey.up("l.due_at", KeyKind.MOMENT);
    private static final SortKey DUE = SortKey.up("t.due_at", KeyKind.MOMENT).orNone();
    private static final SortKey CREATED = SortKey.up("t.created_at", KeyKind.MOMENT);
    private static final SortKey KEY = SortKey.up("t.key", KeyKind.NUMBER);

    /** Walks through the limits by their end, so that a page is found without looking at every task. */
    private static final String UNDER_A_LIMIT = """
            from clocks.clock l join journal.user_task t on t.case_id = l.case_id::text
            where %s and not exists (select from clocks.clock e where e.case_id = l.case_id and %s
                    and (e.due_at, e.id) < (l.due_at, l.id)) and\s""".formatted(presses("l"), presses("e"));

    private static final String UNDER_NONE = """
            from journal.user_task t
            where not exists (select from clocks.clock l where l.case_id = t.case_id::uuid and %s) and\s""".formatted(presses("l"));

    private static final String OPEN = "from journal.user_task t where ";

    private static final String WITH_CASE = """
            select t.*, %s, c.crime_ref, c.crime_type, c.stage, c.origin
            from (select t.*, row_number() over () as place from (%%s) t) t
            left join casefile.case_file c on c.id = t.case_id::uuid
            order by t.place""".formatted(OpenTasks.LAST_DAY);

    private final JdbcClient jdbc;
    private final Lists lists;
    private final LongReads longReads;
    private final Catalogue catalogue;

    TaskList(JdbcClient jdbc, Lists lists, LongReads longReads, Catalogue catalogue) {
        this.jdbc = jdbc;
        this.lists = lists;
        this.longReads = longReads;
        this.catalogue = catalogue;
    }

    /** A page of them, not counted. */
    Listing<TaskLine> page(TaskFilter filter, TaskSort sort, Place place) {
        var where = new Where(filter);
        var query = new ListQuery(parts(filter, where, sort), where.params, WITH_CASE::formatted);
        return lists.read(query, place, (row, number) -> line(row));
    }

    /** All of them, in the order of the lists. */
    void each(TaskFilter filter, TaskSort sort, Consumer<TaskLine> take) {
        var where = new Where(filter);
        var parts = parts(filter, where, sort);
        longReads.read(all -> parts.forEach(tasks -> all.sql(WITH_CASE.formatted(tasks.sql()))
                .params(where.params)
                .query(row -> {
                    take.accept(line(row));
                })));
    }

    /** What is listed one after the other: the bands, and within each first what is under a limit, where that is asked. */
    private static List<Part> parts(TaskFilter filter, Where where, TaskSort sort) {
        return Arrays.stream(Band.values())
                .filter(band -> filter.band() == null || filter.band() == band)
                .flatMap(band -> parts(sort, where.sql() + " and " + band.sql()))
                .toList();
    }

    private static Stream<Part> parts(TaskSort sort, String where) {
        return switch (sort) {
            case LIMIT ->
                Stream.of(
                        new Part("t.*", UNDER_A_LIMIT + where, Keyset.of(LIMIT, DUE, KEY)),
                        new Part("t.*", UNDER_NONE + where, Keyset.of(DUE, KEY)));
            case DUE -> Stream.of(new Part("t.*", OPEN + where, Keyset.of(DUE, KEY)));
            case CREATED -> Stream.of(new Part("t.*", OPEN + where, Keyset.of(CREATED, KEY)));
        };
    }

    /** Of a clock by this name, that its limit presses; the index of such clocks has the same words. */
    private static String presses(String clock) {
        return "%1$s.state in ('RUNNING', 'EXTENDED', 'BREACHED') and %1$s.due_at is not null and %1$s.subject_kind <> 'HAND_OFF'"
                .formatted(clock);
    }

    /** How many there are, or one more than {@link #MOST_COUNTED}. */
    int count(TaskFilter filter) {
        var where = new Where(filter);
        var tasks = "select from journal.user_task t where "
                + where.sql()
                + (filter.band() == null ? "" : " and " + filter.band().sql());
        return jdbc.sql("select count(*) from (%s limit :most) t".formatted(tasks))
                .params(where.params)
                .param("most", MOST_COUNTED + 1)
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
            add("t.assignee in (:assignees)", "assignees", filter.assignees());
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
