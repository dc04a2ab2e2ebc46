package justice.throughline.arrivals;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import justice.throughline.testing.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Settled files lose their content in time; that they were here is still known. */
@DeskTest
class FileRetentionTest {

    private static final byte[] CONTENT = "<Hiddenname/>".getBytes(StandardCharsets.UTF_8);
    private static final String WAITING = "{\"WAITING\": 1}";

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldForgetWhatOldFilesSaidButNotThatTheyWere() {
        var old = file("DONE", "{}", 91);
        var refused = file("REFUSED", "{}", 91);
        var recent = file("DONE", "{}", 89);
        var waiting = file("PARTLY", WAITING, 91);
        var settled = file("PARTLY", "{}", 91);

        new FileRetention(jdbc, InstantSource.system(), Duration.ofDays(90)).trim();

        assertThat(jdbc.sql("select number from arrivals.file where content is null and trimmed_at is not null"
                                + " and number >= ? order by number")
                        .param(old)
                        .query(Long.class)
                        .list())
                .containsExactly(old, refused, settled);
        assertThat(content(recent)).isEqualTo(CONTENT);
        assertThat(content(waiting)).isEqualTo(CONTENT);
        jdbc.sql("delete from arrivals.file where number >= ?").param(old).update();
    }

    private long file(String state, String found, int daysAgo) {
        return jdbc.sql("""
                        insert into arrivals.file (sender, format, name, sha256, size, content, received_by, received_at, state,
                            found, settled_at)
                        values ('CICA', 'kept', 'old.xml', ?, 1, ?, 'somebody', now(), ?, ?::jsonb,
                            now() - make_interval(days => ?))
                        returning number
                        """)
                .params(UUID.randomUUID().toString(), CONTENT, state, found, daysAgo)
                .query(Long.class)
                .single();
    }

    private byte[] content(long number) {
        return jdbc.sql("select content from arrivals.file where number = ?")
                .param(number)
                .query(byte[].class)
                .single();
    }
}
