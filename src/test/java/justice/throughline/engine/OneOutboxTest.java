package justice.throughline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import justice.throughline.testing.Migrations;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of the time when clocks and hand-offs had outboxes of their own. */
class OneOutboxTest {

    /** The new one is there, and nothing in it. */
    private static final String BEFORE = "1000";

    @Test
    void shouldSendUnderItsIdWhatWaitedInTheOutboxesOfBefore() throws IOException {
        try (var postgres = EmbeddedPostgres.start()) {
            var jdbc = JdbcClient.create(postgres.getPostgresDatabase());
            Migrations.former(postgres.getPostgresDatabase(), BEFORE).migrate();
            for (var table : List.of("clocks.outbox", "handoff.engine_outbox")) {
                jdbc.sql("""
                        insert into %1$s (name, correlation_key, variables, made_at, sent_at) values
                            ('sent', '%1$s', '{}', now() - interval '3 hours', now()),
                            ('second', '%1$s', '{"a": 1}', now() - interval '1 hour', null),
                            ('first', '%1$s', '{}', now() - interval '2 hours', null)""".formatted(table)).update();
            }
            var waiting = jdbc.sql("""
                            select id::text from clocks.outbox where sent_at is null
                            union select id::text from handoff.engine_outbox where sent_at is null""").query(String.class).list();

            Migrations.all(postgres.getPostgresDatabase());

            assertThat(jdbc.sql("select id from engine.outbox where command = 'PUBLISH' and sent_at is null")
                            .query(String.class)
                            .list())
                    .hasSize(4)
                    .containsExactlyInAnyOrderElementsOf(waiting);
            assertThat(jdbc.sql(
                                    "select name || ' ' || variables from engine.outbox where key = 'clocks.outbox' order by seq")
                            .query(String.class)
                            .list())
                    .containsExactly("first {}", "second {\"a\": 1}");
            assertThat(jdbc.sql(
                                    "select to_regclass('clocks.outbox') is null and to_regclass('handoff.engine_outbox') is null")
                            .query(Boolean.class)
                            .single())
                    .isTrue();
        }
    }
}
