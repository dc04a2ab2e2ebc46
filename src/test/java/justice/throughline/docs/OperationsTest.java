package justice.throughline.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import justice.throughline.testing.Migrations;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A database set up for the external mode word for word as {@code docs/operations.md} says. */
class OperationsTest {

    private static final Path PAGE = Path.of("../docs/operations.md");
    private static final String DATABASE = "throughline";
    private static final String FORMER = "former";
    private static final Pattern STATEMENT =
            Pattern.compile("(?m)^ {7}((?:create role|grant|revoke|reassign|alter default) .*);$");

    /** Its answers are statements in their turn. */
    private static final Pattern STATEMENTS_TO_MAKE = Pattern.compile("(?m)^ {7}(select format.*) \\\\gexec$");

    private static final Pattern QUESTION = Pattern.compile("`(select [^`]+)`");

    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void setUpAsDocumented() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        execute("postgres", "postgres", "create database " + DATABASE);
        String page = Files.readString(PAGE);
        int broker = page.indexOf("\n2. ");
        int app = page.indexOf("\n3. ");
        for (String statement : statements(page.substring(0, broker))) execute("postgres", DATABASE, statement);
        Flyway.configure()
                .dataSource(postgres.getDatabase("exporter", DATABASE))
                .schemas("journal")
                .locations("filesystem:../exporter/src/main/resources/justice/throughline/exporter/migration")
                .load()
                .migrate();
        int start = page.indexOf("\n4. ");
        for (String statement : statements(page.substring(app, start))) execute("exporter", DATABASE, statement);
        Migrations.all(postgres.getDatabase("migration", DATABASE));
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void shouldLetTheExporterWriteTheJournalAndSeeNothingElse() throws SQLException {
        execute("exporter", DATABASE, "insert into journal.position (partition_id, position) values (1, 1)");

        assertDenied("exporter", "select from casefile.case_file");
    }

    @Test
    void shouldLetTheAppReadTheJournalWithWhatIsAddedLaterAndNotWriteIt() throws SQLException {
        execute("exporter", DATABASE, "create table journal.later (key bigint)");

        execute("app", DATABASE, "select from journal.process_instance");
        execute("app", DATABASE, "select from journal.later");
        assertDenied("app", "delete from journal.position");
        assertDenied("app", "create table journal.ours (key bigint)");
    }

    @Test
    void shouldLetTheAppWriteRecordsAndOnlyMigrationsChangeTables() throws SQLException {
        execute("app", DATABASE, "select nextval(pg_get_serial_sequence('access.audit', 'id'))");
        execute("app", DATABASE, "delete from access.session");
        execute("app", DATABASE, "analyze casefile.case_file");
        execute("migration", DATABASE, "create schema later create table later.record (key bigint)");
        execute("app", DATABASE, "insert into later.record values (1)");

        assertDenied("app", "create table casefile.ours (key bigint)");
        assertDenied("app", "create schema ours");
        assertThatThrownBy(() -> execute("app", DATABASE, "drop table casefile.case_file"))
                .hasMessageContaining("must be owner");
    }

    @Test
    void shouldShowReportsTheJournalAndNoPeople() throws SQLException {
        execute("reports", DATABASE, "select from journal.process_instance");

        assertDenied("reports", "delete from journal.position");
        assertDenied("reports", "select from access.staff");
        assertDenied("reports", "select from casefile.case_file");
    }

    @Test
    void shouldTakeTheTablesFromAnAppThatMadeThem() throws IOException, SQLException {
        execute("postgres", "postgres", "create role " + FORMER + " login");
        execute("postgres", "postgres", "create database " + FORMER);
        execute(
                "postgres",
                FORMER,
                "grant create on database former to former; grant create on schema public to former");
        execute("postgres", FORMER, "create schema journal authorization exporter");
        execute(FORMER, FORMER, "create schema casefile create table casefile.case_file (id bigserial)");
        String page = Files.readString(PAGE);
        String steps = page.substring(page.indexOf("\nA database in which role `app` made"))
                .replace("database throughline", "database " + FORMER)
                .replaceAll("\\bapp\\b", FORMER);

        for (String statement : statements(steps)) {
            if (!statement.startsWith("create role")) execute("postgres", FORMER, statement);
        }
        var made = STATEMENTS_TO_MAKE.matcher(steps);
        assertThat(made.find()).isTrue();
        for (String statement : answers(made.group(1))) execute("postgres", FORMER, statement);

        execute(FORMER, FORMER, "insert into casefile.case_file default values");
        assertThatThrownBy(() -> execute(FORMER, FORMER, "drop table casefile.case_file"))
                .hasMessageContaining("must be owner");
        assertThatThrownBy(() -> execute(FORMER, FORMER, "create schema ours"))
                .hasMessageContaining("permission denied");
        execute("migration", FORMER, "alter table casefile.case_file add column more text");
    }

    @Test
    void shouldAnswerEachQuestionOfThePage() throws IOException, SQLException {
        var questions = QUESTION.matcher(Files.readString(PAGE))
                .results()
                .map(question -> question.group(1))
                .toList();

        assertThat(questions).hasSizeGreaterThan(5);
        for (var question : questions) execute("app", DATABASE, question);
    }

    @Test
    void shouldLetTheAppOnlyAddToTheAuditWhereAnotherRoleOwnsIt() throws IOException, SQLException {
        var section = Files.readString(PAGE).split("\n## The audit\n")[1].split("\n## ")[0];
        execute("postgres", "postgres", "create database kept");
        Flyway.configure()
                .dataSource(postgres.getDatabase("postgres", "kept"))
                .schemas("journal")
                .locations("filesystem:../exporter/src/main/resources/justice/throughline/exporter/migration")
                .load()
                .migrate();
        var parts = section.split("and as `keeper`:|and after the first\n");
        for (var sql : inSection(parts[0])) execute("postgres", "kept", sql.replace("throughline", "kept"));
        for (var sql : inSection(parts[1])) execute("keeper", "kept", sql);
        Migrations.all(postgres.getDatabase("keeper", "kept"));
        for (var sql : inSection(parts[2])) execute("keeper", "kept", sql);

        execute(
                "app",
                "kept",
                "insert into access.audit (actor, action, outcome, what) values ('a', 'READ', 'DONE', 'b')");
        execute("app", "kept", "update access.staff set name = name");
        execute("app", "kept", "insert into trail.seal values (1, '{}', '', '', now())");
        for (var table : List.of("access.audit", "trail.seal")) {
            assertDenied("kept", "app", "delete from " + table);
            assertDenied("kept", "app", "truncate " + table);
        }
        assertDenied("kept", "app", "update access.audit set what = ''");
        assertThatThrownBy(() -> execute("app", "kept", "drop trigger audit_stays on access.audit"))
                .hasMessageContaining("must be owner");
    }

    private static List<String> inSection(String text) {
        var found = Pattern.compile("(?m)^ {4}((?:create role|grant|alter default|revoke) .*);$")
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    private static void assertDenied(String role, String sql) {
        assertDenied(DATABASE, role, sql);
    }

    private static void assertDenied(String database, String role, String sql) {
        assertThatThrownBy(() -> execute(role, database, sql)).hasMessageContaining("permission denied");
    }

    private static List<String> statements(String text) {
        List<String> found =
                STATEMENT.matcher(text).results().map(match -> match.group(1)).toList();
        assertThat(found).isNotEmpty();
        return found;
    }

    private static List<String> answers(String question) throws SQLException {
        try (var connection = postgres.getDatabase("postgres", FORMER).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(question)) {
            var answers = new ArrayList<String>();
            while (rows.next()) answers.add(rows.getString(1));
            return answers;
        }
    }

    private static void execute(String role, String database, String sql) throws SQLException {
        try (var connection = postgres.getDatabase(role, database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
