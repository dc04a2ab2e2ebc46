package justice.throughline;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import justice.throughline.shared.Lists;
import justice.throughline.shared.SqlForSets;
import justice.throughline.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Records are entities with repositories; SQL is for sets, each in a class that says why. */
@DatabaseTest
class SqlForSetsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("justice.throughline");

    /** Tables that no entity maps, with the reason. */
    private static final Map<String, String> SETS = Map.ofEntries(
            Map.entry("access.session", "Spring Session reads and writes it"),
            Map.entry("access.session_attributes", "Spring Session reads and writes it"),
            Map.entry("casefile.earlier_status", "imports merge into it and out of it"),
            Map.entry("casefile.stage_cursor", "how far the journal was read goes with what was read"),
            Map.entry("clocks.firing", "the sweep writes it in the statement that fires"),
            Map.entry("engine.outbox", "it is shared out by leases and skip locked"),
            Map.entry("insight.counted", "how far the journal was counted goes with what was counted"),
            Map.entry("insight.finished_waits", "waits are counted into it by thousands"),
            Map.entry("recovery.compared", "how far the journal was compared goes with what was compared"),
            Map.entry("recovery.settled_gap", "all gaps of the journal are settled at once"),
            Map.entry("policeuk.rejected_row", "a file's rejected rows come by thousands and are shown as a list"));

    /** What takes up work by leases, or turns, addresses what it has taken up. */
    private static final Set<String> LEASED =
            Set.of("engine.OutboxRows", "exchange.OutboxClaims", "handoffs.DeadlineQueue", "insight.WaitCounter");

    private static final Pattern STATEMENT =
            Pattern.compile("(?is)^\\s*(?:select\\b.*?\\bfrom|update|delete\\s+from)\\s+([a-z_]+\\.[a-z_]+)\\b(.*)$");
    private static final Pattern COUNTS = Pattern.compile("(?i)\\b(?:count|min|max|sum|bool_or|array_agg)\\s*\\(");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldSpeakSqlWhereAClassSaysWhy() {
        var speaking = CLASSES.stream()
                .filter(each -> each.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass())
                        .anyMatch(target -> target.isAssignableTo(JdbcOperations.class)
                                || target.isAssignableTo(JdbcClient.class)
                                || target.isEquivalentTo(Lists.class)))
                .map(SqlForSetsTest::outermost)
                .map(JavaClass::getName)
                .collect(toCollection(TreeSet::new));

        assertThat(speaking).isNotEmpty().isEqualTo(saying());
        assertThat(CLASSES)
                .filteredOn(each -> each.isAnnotatedWith(SqlForSets.class))
                .allSatisfy(each -> assertThat(
                                each.getAnnotationOfType(SqlForSets.class).value())
                        .as(each.getName())
                        .matches("\\S+( \\S+){3,}"));
    }

    @Test
    void shouldAddressNoSingleRowByItsKey() {
        var keys = keys();
        var saying = saying();
        var single = SourceTexts.all().stream()
                .filter(source -> saying.contains("justice.throughline." + source.name()))
                .filter(source -> !LEASED.contains(source.name()))
                .flatMap(source -> source.texts().stream()
                        .filter(text -> single(text, keys))
                        .map(text -> source.name() + ": " + text.strip().replaceAll("\\s+", " ")))
                .toList();

        assertThat(single).isEmpty();
        assertThat(saying)
                .containsAll(LEASED.stream()
                        .map(name -> "justice.throughline." + name)
                        .toList());
    }

    @Test
    void shouldFindWhatAddressesASingleRow() {
        var keys = keys();

        assertThat(Stream.of(
                        "select name from casefile.case_file where id = ?",
                        "update casefile.case_file c set stage = :stage where c.id = :id",
                        "delete from closing.reason where case_id = ? and kind = ? and duty_id = ?"))
                .allMatch(text -> single(text, keys));
        assertThat(Stream.of(
                        "select id from casefile.case_file where id = any(:ids)",
                        "select count(*) from casefile.case_file where id = ?",
                        "delete from closing.reason where case_id = ?"))
                .noneMatch(text -> single(text, keys));
    }

    @Test
    void shouldMapEveryOtherTable() {
        var mapped = Stream.concat(
                        CLASSES.stream()
                                .filter(each -> each.isAnnotatedWith(Entity.class))
                                .map(each -> each.getAnnotationOfType(Table.class))
                                .map(table -> table.schema() + "." + table.name()),
                        CLASSES.stream()
                                .flatMap(each -> each.getFields().stream())
                                .filter(field -> field.isAnnotatedWith(CollectionTable.class))
                                .map(field -> field.getAnnotationOfType(CollectionTable.class))
                                .map(table -> table.schema() + "." + table.name()))
                .collect(toSet());
        var others = new TreeSet<>(tables());
        others.removeAll(mapped);
        assertThat(others).as("tables without an entity").isEqualTo(new TreeSet<>(SETS.keySet()));
    }

    private static Set<String> saying() {
        return CLASSES.stream()
                .filter(each -> each.isAnnotatedWith(SqlForSets.class))
                .map(JavaClass::getName)
                .collect(toCollection(TreeSet::new));
    }

    private static JavaClass outermost(JavaClass of) {
        return of.getEnclosingClass().map(SqlForSetsTest::outermost).orElse(of);
    }

    /** Whether all columns of a key of its table are to be what the statement is given. */
    private static boolean single(String text, Map<String, Map<String, List<String>>> keys) {
        var statement = STATEMENT.matcher(text);
        if (!statement.matches() || COUNTS.matcher(text).find()) return false;
        var rest = statement.group(2);
        return keys.getOrDefault(statement.group(1), Map.of()).values().stream()
                .anyMatch(key -> key.stream().allMatch(column -> Pattern.compile(
                                "(?is)\\bwhere\\b.*\\b" + column + "\\s*=\\s*(?:cast\\()?(?::\\w+|\\?)")
                        .matcher(rest)
                        .find()));
    }

    /** Of each table its keys by name, each with its columns. */
    private Map<String, Map<String, List<String>>> keys() {
        record Part(String table, String key, String column) {}
        return jdbc.sql("""
                        select table_schema || '.' || table_name as "table", constraint_name as key, column_name as "column"
                        from information_schema.key_column_usage
                        join information_schema.table_constraints using (constraint_schema, constraint_name, table_schema,
                            table_name)
                        where constraint_type in ('PRIMARY KEY', 'UNIQUE')""").query(Part.class).list().stream()
                .collect(groupingBy(Part::table, groupingBy(Part::key, mapping(Part::column, toList()))));
    }

    private List<String> tables() {
        return jdbc.sql("""
                        select table_schema || '.' || table_name from information_schema.tables
                        where table_type = 'BASE TABLE' and table_name <> 'flyway_schema_history'
                            and table_schema not in ('pg_catalog', 'information_schema', 'public', 'journal')""").query(String.class).list();
    }
}
