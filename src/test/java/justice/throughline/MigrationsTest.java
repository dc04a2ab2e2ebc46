package justice.throughline;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import justice.throughline.testing.FormerDatabase;
import justice.throughline.testing.Migrations;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A module has a history of its own, which goes on where the one that all modules shared has ended. */
class MigrationsTest {

    private static final Path FOLDER = Path.of("main/resources/db/migration");

    /** Whatever a schema holds, by name and in the words of PostgreSQL; in which order a table got its columns does not count. */
    private static final String SHAPE = """
            with ours as (
                select oid, nspname from pg_namespace
                where nspname !~ '^pg_' and nspname not in ('information_schema', 'journal'))
            select 'schema ' || nspname from ours
            union all
            select concat_ws(' ', c.relkind, n.nspname, c.relname) from pg_class c join ours n on n.oid = c.relnamespace
            union all
            select concat_ws(' ', 'column', table_schema, table_name, column_name, data_type, udt_name, is_nullable,
                column_default, is_identity, identity_generation, is_generated, generation_expression, collation_name)
            from information_schema.columns where table_schema in (select nspname from ours)
            union all
            select concat_ws(' ', 'constraint', conrelid::regclass, conname, pg_get_constraintdef(oid))
            from pg_constraint where connamespace in (select oid from ours)
            union all
            select 'index ' || indexdef from pg_indexes where schemaname in (select nspname from ours)
            union all
            select 'function ' || pg_get_functiondef(oid) from pg_proc where pronamespace in (select oid from ours)
            union all
            select 'trigger ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
            union all
            select concat_ws(' ', 'view', schemaname, viewname, definition) from pg_views
            where schemaname in (select nspname from ours)""";

    private static EmbeddedPostgres fresh;

    @BeforeAll
    static void startTwoCopiesAtOnce() throws IOException {
        fresh = EmbeddedPostgres.start();
        var copies = Stream.of(1, 2)
                .map(copy -> CompletableFuture.runAsync(() -> Migrations.all(fresh.getPostgresDatabase())))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(copies).join();
    }

    @AfterAll
    static void stop() throws IOException {
        fresh.close();
    }

    @Test
    void shouldKeepEachHistoryInTheSchemaOfItsModule() throws IOException {
        assertThat(ShownTypes.modules()).containsAll(ModuleMigrations.ORDER);
        try (var files = Files.list(FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(toSet()))
                    .as(
                            "folders of migrations: a new one is named in ModuleMigrations, and none is added to the former")
                    .isEqualTo(Stream.concat(Stream.of("former"), ModuleMigrations.ORDER.stream())
                            .collect(toSet()));
        }
    }

    @Test
    void shouldGoOnInOrder() {
        for (var module : ModuleMigrations.ORDER) {
            var versions = versions(module);
            assertThat(versions).as(module).isNotEmpty();
            for (int at = 0; at < versions.size(); at++) {
                assertThat(versions.get(at)).as(module).isEqualTo(at + 1);
            }
        }
    }

    @Test
    void shouldMakeOfAFormerDatabaseWhatAFreshOneIs(@TempDir Path then) throws IOException {
        try (var former = FormerDatabase.ofOneHistory(then)) {
            var before = shape(former.jdbc());

            former.bringUpToDate();

            assertThat(shape(former.jdbc()))
                    .containsExactlyInAnyOrderElementsOf(shape(JdbcClient.create(fresh.getPostgresDatabase())));
            FormerDatabase.goBack(former.jdbc());
            assertThat(shape(former.jdbc())).containsExactlyInAnyOrderElementsOf(before);
        }
    }

    @Test
    void shouldDoNothingTheSecondTime() {
        var jdbc = JdbcClient.create(fresh.getPostgresDatabase());
        var before = shape(jdbc);
        var done = versions("casefile");

        Migrations.all(fresh.getPostgresDatabase());

        assertThat(shape(jdbc)).isEqualTo(before);
        assertThat(versions("casefile")).isEqualTo(done);
    }

    /** In the order in which they were run. */
    private static List<Integer> versions(String module) {
        return JdbcClient.create(fresh.getPostgresDatabase())
                .sql("select version from " + module
                        + ".flyway_schema_history where type = 'SQL' order by installed_rank")
                .query(Integer.class)
                .list();
    }

    private static Set<String> shape(JdbcClient jdbc) {
        return Set.copyOf(jdbc.sql(SHAPE).query(String.class).list());
    }
}
