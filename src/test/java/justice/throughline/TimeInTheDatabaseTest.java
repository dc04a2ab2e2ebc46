package justice.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import justice.throughline.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The database is told what time it is. What it measures by a clock of its own is what copies of the application agree on
 * through it: leases, pauses and the order of queues, which must neither jump nor last when the application's time is moved.
 */
@DatabaseTest
class TimeInTheDatabaseTest {

    private static final Pattern CLOCK = Pattern.compile(
            "(?i)\\b(?:(?:now|clock_timestamp|transaction_timestamp|statement_timestamp|timeofday)\\s*\\(\\s*\\)"
                    + "|(?:current_date|current_time|current_timestamp|localtime|localtimestamp)\\b)"
                    + "|'(?:now|today|tomorrow|yesterday)'");

    /** Class and words of its SQL that use the database's clock, each with its reason. */
    private static final Map<String, List<String>> IN_SQL = Map.of(
            // a lease and the pause before another attempt
            "exchange.OutboxClaims",
            List.of(
                    "claimed_until = now() + make_interval(secs => :lease)",
                    "next_at <= now()",
                    "claimed_until < now()",
                    "next_at = now() + make_interval(secs => :pause)"),
            // the pause before another look
            "exchange.ReceivedRows",
            List.of("next_at = now() + interval '2 seconds'", "next_at <= now()"),
            "handoffs.DeadlineQueue",
            List.of(
                    "look_at = clock_timestamp() + make_interval(secs => :lease)",
                    "look_at <= statement_timestamp()",
                    "look_at = clock_timestamp() + make_interval(secs => :pause)"),
            // a lease, the pause before another attempt, and how long what was sent is kept
            "engine.OutboxRows",
            List.of(
                    "clock_timestamp() + make_interval(secs => :pause)",
                    "next_at = clock_timestamp() + make_interval(secs => :lease)",
                    "next_at = clock_timestamp() where",
                    "next_at <= statement_timestamp()",
                    "not_before > clock_timestamp()",
                    "sent_at = clock_timestamp()",
                    "sent_at < clock_timestamp() - interval '1 day'"),
            // how long the first of a queue waits that the database orders by its own clock
            "engine.CommandFigures",
            List.of(
                    "statement_timestamp() - min(coalesce(not_before, made_at))",
                    "not_before <= statement_timestamp()"),
            "journeystart.JourneyFigures",
            List.of("statement_timestamp() - min(changed_at)"),
            "trail.TrailFigures",
            List.of("statement_timestamp() - min(at)"),
            // the order of a queue
            "journeystart.JourneyQueue",
            List.of("changed_at = clock_timestamp()"),
            // whether it agrees with ours
            "journal.ClockWatch",
            List.of("select clock_timestamp()"),
            // how long what machines remember for a moment is kept
            "partners.SeenSignatures",
            List.of("at < now() - interval '20 minutes'"));

    /** Columns that the database fills by its own clock, each with its reason. */
    private static final Map<String, String> IN_COLUMNS = Map.of(
            "access.audit.at", "when somebody really did or saw something, whatever time the demo plays",
            "engine.outbox.made_at", "the order of a queue",
            "engine.outbox.next_at", "the pause before another attempt",
            "journeystart.journey_start.changed_at", "the order of a queue",
            "exchange.outbox.next_at", "the pause before another attempt",
            "exchange.received.next_at", "the pause before another look",
            "handoffs.deadline.look_at", "the pause before another look",
            "partners.seen_signature.at", "how long a signature is remembered");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldTellSqlTheTime() {
        var found = new TreeMap<String, List<String>>();
        for (var source : SourceTexts.all()) {
            var kept = IN_SQL.getOrDefault(source.name(), List.of());
            for (var text : source.texts()) {
                kept.stream().filter(text::contains).forEach(words -> found.computeIfAbsent(
                                source.name(), name -> new ArrayList<>())
                        .add(words));
                // the longest first: what one entry allows may begin like another
                var rest = kept.stream()
                        .sorted((one, other) -> other.length() - one.length())
                        .reduce(text, (left, words) -> left.replace(words, ""));
                assertThat(rest)
                        .as("SQL of %s, which takes the time as a parameter", source.name())
                        .doesNotContainPattern(CLOCK);
            }
        }
        found.replaceAll((name, words) -> words.stream().distinct().sorted().toList());
        assertThat(found)
                .as("what is kept because of a reason, and nothing else")
                .isEqualTo(sorted(IN_SQL));
    }

    @Test
    void shouldFillNoColumnByItself() {
        assertThat(jdbc.sql("""
                                select table_schema || '.' || table_name || '.' || column_name, column_default
                                from information_schema.columns
                                where column_default is not null and table_name <> 'flyway_schema_history'""")
                        .query((row, number) -> CLOCK.matcher(row.getString(2)).find() ? row.getString(1) : null)
                        .list())
                .filteredOn(column -> column != null)
                .containsExactlyInAnyOrderElementsOf(IN_COLUMNS.keySet());
    }

    @Test
    void shouldKeepItsClockOutOfFunctionsAndViews() {
        assertThat(jdbc.sql("""
                                select p.prosrc from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                                where n.nspname not in ('pg_catalog', 'information_schema')
                                union all
                                select definition from pg_views
                                where schemaname not in ('pg_catalog', 'information_schema')""").query(String.class).list()).isNotEmpty().allSatisfy(body -> assertThat(body)
                .doesNotContainPattern(CLOCK));
    }

    @Test
    void shouldKnowAClockWhenItSeesOne() {
        assertThat(Stream.of(
                        "now()",
                        "clock_timestamp( )",
                        "CURRENT_DATE",
                        "current_timestamp",
                        "'today'::date",
                        "localtimestamp(0)"))
                .allSatisfy(sql -> assertThat(CLOCK.matcher(sql).find()).isTrue());
        assertThat(Stream.of("known()", ":now", "current_dates", "now"))
                .noneSatisfy(sql -> assertThat(CLOCK.matcher(sql).find()).isTrue());
    }

    private static Map<String, List<String>> sorted(Map<String, List<String>> entries) {
        var sorted = new TreeMap<String, List<String>>();
        entries.forEach(
                (name, words) -> sorted.put(name, words.stream().sorted().toList()));
        return sorted;
    }
}
