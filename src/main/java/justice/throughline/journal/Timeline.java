package justice.throughline.journal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import justice.throughline.access.StaffNames;
import justice.throughline.catalogue.Catalogue;
import justice.throughline.shared.DeskWords;
import justice.throughline.shared.SqlForSets;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** The story of a case as its journey wrote it: steps, each with the part of the journey that it belongs to. */
@Service
@SqlForSets("the exporter writes the engine's journal; here it is read")
public class Timeline {

    private static final String TASKS = """
            select created_at as at, key, 'task-given' as kind, process_id, element_id, candidate_groups[1] as who,
                   array_to_string(candidate_groups, ' ') as desks
            from journal.user_task where case_id = :caseId
            union all
            select ended_at, key, case state when 'COMPLETED' then 'task-completed' else 'task-withdrawn' end,
                   process_id, element_id, coalesce(assignee, substring(action from '^completed-by:(.+)')),
                   array_to_string(candidate_groups, ' ')
            from journal.user_task where case_id = :caseId and state in ('COMPLETED', 'CANCELED')
            """;

    private static final String STEPS = """
            select ended_at as at, key, case element_type when 'SERVICE_TASK' then 'job-done' else 'event-reached' end
                   as kind, process_id, element_id, null as who, '' as desks
            from journal.element_instance
            where case_id = :caseId and state = 'COMPLETED'
              and element_type in ('SERVICE_TASK', 'BOUNDARY_EVENT', 'INTERMEDIATE_CATCH_EVENT')
            """;

    private static final String TROUBLE = """
            select i.created_at as at, i.key, 'stuck' as kind, p.process_id, i.element_id, null as who, '' as desks
            from journal.incident i join journal.process_instance p on p.key = i.process_instance_key
            where i.case_id = :caseId
            """;

    /** Of its lines, and what comes first of things that happened in the same millisecond. */
    public static final List<String> KINDS =
            List.of("event-reached", "task-given", "task-completed", "task-withdrawn", "job-done", "stuck");

    private record Row(
            Instant at,
            long key,
            String kind,
            String processId,
            String elementId,
            @Nullable String who,
            String desks) {

        Set<String> ofDesks() {
            return desks.isEmpty() ? Set.of() : Set.of(desks.split(" "));
        }

        boolean isOfPerson() {
            return who != null && !kind.equals("task-given");
        }
    }

    private final JdbcClient jdbc;
    private final Catalogue catalogue;
    private final DeskWords desks;
    private final StaffNames names;
    private final MessageSource messages;

    Timeline(JdbcClient jdbc, Catalogue catalogue, DeskWords desks, StaffNames names, MessageSource messages) {
        this.jdbc = jdbc;
        this.catalogue = catalogue;
        this.desks = desks;
        this.names = names;
        this.messages = messages;
    }

    /** What happened in the case, oldest first. */
    public List<TimelineEntry> of(UUID caseId) {
        var rows = new ArrayList<Row>();
        for (var sql : List.of(TASKS, STEPS, TROUBLE)) {
            rows.addAll(jdbc.sql(sql)
                    .param("caseId", caseId.toString())
                    .query(Row.class)
                    .list());
        }
        rows.sort(Comparator.comparing(Row::at)
                .thenComparingInt(row -> KINDS.indexOf(row.kind()))
                .thenComparing(Row::key));
        var people = names.of(rows.stream()
                .filter(Row::isOfPerson)
                .map(row -> String.valueOf(row.who()))
                .collect(Collectors.toSet()));
        return rows.stream().map(row -> entry(row, people)).toList();
    }

    private TimelineEntry entry(Row row, Map<String, String> people) {
        var phase = catalogue.processName(row.processId());
        var step = catalogue.elementName(row.processId(), row.elementId());
        var who = row.isOfPerson() ? people.get(row.who()) : row.who() == null ? null : desks.desk(row.who());
        var key = "timeline." + row.kind() + (row.kind().equals("task-completed") && who == null ? ".nobody" : "");
        return new TimelineEntry(row.at(), row.kind(), phase, step, who, words(key, step, who), row.ofDesks());
    }

    private String words(String key, @Nullable Object... args) {
        return messages.getMessage(key, args, LocaleContextHolder.getLocale());
    }
}
