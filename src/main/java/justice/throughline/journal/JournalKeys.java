package justice.throughline.journal;

import java.util.OptionalLong;
import justice.throughline.engine.KnownKeys;
import justice.throughline.shared.SqlForSets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The highest key of a partition: of what a journey came to, or of a sign that was left. */
@Component
@SqlForSets("the exporter writes the engine's journal; here it is read")
class JournalKeys implements KnownKeys {

    private final JdbcClient jdbc;

    JournalKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public OptionalLong highest(int partition) {
        if (!jdbc.sql("select to_regclass('journal.message') is not null")
                .query(Boolean.class)
                .single()) return OptionalLong.empty();
        long highest =
                jdbc.sql("""
                        select greatest(
                            (select coalesce(max(key), -1) from journal.element_instance
                                where key >= cast(:partition as bigint) << 51 and key < cast(:partition + 1 as bigint) << 51),
                            (select coalesce(max(key), -1) from journal.message
                                where key >= cast(:partition as bigint) << 51 and key < cast(:partition + 1 as bigint) << 51))""").param("partition", partition).query(Long.class).single();
        return highest < 0 ? OptionalLong.empty() : OptionalLong.of(highest);
    }
}
