package justice.throughline.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import justice.throughline.testing.FormerDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that arrived when they shared the inbox of messages. */
class FilesOfTheInboxTest {

    @Test
    void shouldKeepTheirNumbersAndWhatIsKnownOfThem(@TempDir Path before) throws IOException {
        try (var database = new FormerDatabase(before)) {
            database.jdbc().sql("""
                            insert into handoff.inbox (partner, id, type, body, format, name, sha256, size, content, received_by,
                                state, findings, times, settled_at, trimmed_at)
                            values ('PRISON', 'm1', 'x', '{}', null, null, null, null, null, null, 'DONE', null, 1, now(), null),
                                ('POLICE', 'police-case:aa', 'file', '', 'police-case', 'a.xml', 'aa', 4, '\\x3c612f3e', 'desk',
                                'PARTLY', '[{"kind": "WAITING", "line": 1, "place": "", "code": "c", "args": []}]', 3, now(), null),
                                ('PRISON', 'm2', 'x', '{}', null, null, null, null, null, null, 'NEW', null, 1, null, null),
                                ('BY_HAND', 'police-uk:bb', 'file', '', 'police-uk', 'b.csv', 'bb', 9, null, 'desk',
                                'NEW', null, 1, null, now())""").update();

            database.bringUpToDate();

            assertThat(database.jdbc().sql("""
                                    select concat_ws(' ', number, sender, format, name, sha256, size, content, received_by, state,
                                        times, found, jsonb_array_length(findings), settled_at is null, trimmed_at is null)
                                    from arrivals.file order by number""").query(String.class).list())
                    .containsExactly(
                            "2 POLICE police-case a.xml aa 4 \\x3c612f3e desk PARTLY 3 {\"WAITING\": 1} 1 f t",
                            "4 BY_HAND police-uk b.csv bb 9 desk NEW 1 {} 0 t f");
            assertThat(database.jdbc()
                            .sql("select id || ' ' || state from exchange.received order by seq")
                            .query(String.class)
                            .list())
                    .containsExactly("m1 DONE", "m2 NEW");
            assertThat(database.jdbc().sql("""
                            insert into arrivals.file (sender, format, name, sha256, size, received_by, received_at)
                            values ('BY_HAND', 'police-uk', 'c.csv', 'cc', 1, 'desk', now()) returning number""").query(Long.class).single()).isEqualTo(5);
        }
    }
}
