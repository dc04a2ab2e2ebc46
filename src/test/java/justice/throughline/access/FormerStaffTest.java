package justice.throughline.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import justice.throughline.testing.FormerDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Staff of a database in which acts were recorded under user names. */
class FormerStaffTest {

    @Test
    void shouldKeepWhatTheyDidAsItWasWritten(@TempDir Path before) throws IOException {
        try (var database = FormerDatabase.ofOneHistory(before)) {
            database.jdbc().sql("""
                            insert into tasks.wish (id, task_key, case_id, element_id, act, username, party, answers, seen, at,
                                state, version)
                            values (gen_random_uuid(), 1, gen_random_uuid(), 'x', 'CLAIM', 'olga', 'police', '{}', 0, now(),
                                'WISHED', 0);
                            insert into bulk.bulk (id, username, at, goes_out_at, gone_out_at, chosen, version)
                            values (gen_random_uuid(), 'olga', now(), now(), now(), 1, 0)""").update();

            database.bringUpToDate();

            assertThat(database.jdbc()
                            .sql("select actor from tasks.wish union all select actor from bulk.bulk")
                            .query(String.class)
                            .list())
                    .containsExactly("olga", "olga");
        }
    }

    @Test
    void shouldGetNumbersAndStayWhoTheyWere(@TempDir Path before) throws IOException {
        try (var database = new FormerDatabase(before)) {
            database.jdbc().sql("""
                            insert into access.staff (username, name, password_hash, created_at)
                            values ('olga', 'Olga', '', now()), ('paul', 'Paul', '', now())""").update();
            database.jdbc()
                    .sql("insert into access.audit (username, action, what) values ('olga', 'WRITE', 'something')")
                    .update();

            database.bringUpToDate();

            assertThat(database.jdbc().sql("""
                            select concat_ws(' ', f.name, s.name, s.number ~ '^TL-[0-9]{6}$')
                            from access.staff s join access.former_name f using (number) order by f.name""").query(String.class).list())
                    .containsExactly("olga Olga t", "paul Paul t");
            assertThat(database.jdbc().sql("""
                            select a.what || ' by ' || s.name from access.audit a
                            join access.former_name f on f.name = a.actor join access.staff s using (number)""").query(String.class).list())
                    .as("history as it was written")
                    .containsExactly("something by Olga");
        }
    }
}
