package justice.throughline;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import justice.throughline.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A module reads and writes its own tables. What it reads of another's is declared here with the reason; it writes none. */
@DatabaseTest
class TableWallsTest {

    private static final String ONE_LIST =
            "the inbox is one list of what the engine, the clocks and the case say of a task";
    private static final String WAITS =
            "where cases wait is counted from what the engine did, by what is known of the case";
    private static final String STAGES = "the stage of a case follows from the processes that the engine began";
    private static final String BOTH_SIDES =
            "whether both sides agree is one question to all that was handed over and sent";
    private static final String DONE = "what the engine has done for cases is compared with what our records hold";
    private static final String PARTS =
            "who takes part in a case is proven by its tasks, hand-offs and limits, asked before any row is read";
    private static final String KEEP = "a message is kept for the engine in the statement that is its cause";

    /** Module and table of another, or function, which it reads or calls, with the reason. */
    private static final Map<String, String> READ = Map.ofEntries(
            Map.entry("tasks journal.user_task", ONE_LIST),
            Map.entry("tasks journal.variable", ONE_LIST),
            Map.entry("tasks journal.user_task_event", ONE_LIST),
            Map.entry("tasks journal.process_instance", ONE_LIST),
            Map.entry("tasks journal.element_instance", ONE_LIST),
            Map.entry("tasks casefile.case_file", ONE_LIST),
            Map.entry("tasks clocks.clock", ONE_LIST),
            Map.entry("insight journal.element_instance", WAITS),
            Map.entry("insight journal.process_instance", WAITS),
            Map.entry("insight journal.incident", WAITS),
            Map.entry("insight journal.position", WAITS),
            Map.entry("insight journal.variable", WAITS),
            Map.entry("insight casefile.case_file", WAITS),
            Map.entry("insight casefile.case_named", WAITS),
            Map.entry("insight handoffs.offered_to", WAITS),
            Map.entry("casefile journal.position", STAGES),
            Map.entry("casefile journal.process_instance", STAGES),
            Map.entry(
                    "handoffs journal.element_instance", "a task proves what was decided in the run that handed over"),
            Map.entry("handoffs journal.user_task", "a task proves what was decided in the run that handed over"),
            Map.entry(
                    "exchange handoffs.hand_off", "a message that failed is shown with the hand-off that it is about"),
            Map.entry("participation journal.user_task", PARTS),
            Map.entry("participation handoffs.hand_off", PARTS),
            Map.entry("participation clocks.clock", PARTS),
            Map.entry("participation casefile.hearing", PARTS),
            Map.entry("participation casefile.case_named", PARTS),
            Map.entry("participation casefile.case_file", "a broken glass is listed with the reference of its case"),
            Map.entry("recovery journal.job", DONE),
            Map.entry("recovery journal.user_task", DONE),
            Map.entry("recovery journal.user_task_event", DONE),
            Map.entry("recovery journal.element_instance", DONE),
            Map.entry("recovery journal.process_instance", DONE),
            Map.entry("recovery journal.process_definition", DONE),
            Map.entry("recovery journal.variable", DONE),
            Map.entry("recovery journal.gap", DONE),
            Map.entry("recovery journal.position", DONE),
            Map.entry("recovery casefile.case_named", DONE),
            Map.entry("recovery casefile.case_file", "what is missing is listed with the references of its cases"),
            Map.entry("reconciliation handoffs.hand_off", BOTH_SIDES),
            Map.entry("reconciliation handoffs.hand_off_event", BOTH_SIDES),
            Map.entry("reconciliation exchange.received", BOTH_SIDES),
            Map.entry("reconciliation arrivals.file", "a partner that sends files is heard of"),
            Map.entry("reconciliation exchange.outbox", BOTH_SIDES),
            Map.entry("reconciliation exchange.statement", BOTH_SIDES),
            Map.entry("casefile engine.keep", KEEP),
            Map.entry("clocks engine.keep", KEEP),
            Map.entry("trail access.staff", "who looked for their own name is found by it"),
            Map.entry("trail access.audit", "the whole audit is sealed, compared and shown to who watches it"));

    /** It makes its tables itself, where there is an engine. */
    private static final String OF_THE_EXPORTER = "journal.";

    private static final String NAME = "([a-z_]+\\.[a-z_]+)\\b(?![.\\w])";
    private static final Pattern NAMED = Pattern.compile("(?<![\\w.])" + NAME);
    private static final Pattern WRITES =
            Pattern.compile("(?i)\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into|truncate|copy)\\s+" + NAME);

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldReadOfOthersWhatIsDeclared() {
        assertThat(strange(NAMED))
                .as("modules and tables of others that their SQL names")
                .isEqualTo(new TreeSet<>(READ.keySet()));
    }

    @Test
    void shouldWriteNothingOfOthers() {
        assertThat(strange(WRITES))
                .as("modules and tables of others that their SQL changes")
                .isEmpty();
    }

    @Test
    void shouldKnowTheOwnerOfEveryTable() {
        var modules = ShownTypes.modules();
        assertThat(named()).allSatisfy(table -> assertThat(modules).as(table).contains(owner(table)));
    }

    private TreeSet<String> strange(Pattern pattern) {
        var known = named();
        return SourceTexts.all().stream()
                .flatMap(source -> source.texts().stream()
                        .flatMap(text -> pattern.matcher(text).results())
                        .map(found -> found.group(1))
                        .filter(name -> known.contains(name) || name.startsWith(OF_THE_EXPORTER))
                        .filter(table -> !owner(table).equals(source.module()))
                        .map(table -> source.module() + " " + table))
                .collect(toCollection(TreeSet::new));
    }

    /** A schema has the name of its module. */
    private static String owner(String table) {
        return table.substring(0, table.indexOf('.'));
    }

    /** All tables, views and functions by their schema. */
    private Set<String> named() {
        return Set.copyOf(jdbc.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_schema not in ('pg_catalog', 'information_schema', 'public')
                        union
                        select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                        where n.nspname not in ('pg_catalog', 'information_schema', 'public')""").query(String.class).list());
    }
}
