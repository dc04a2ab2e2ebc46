package justice.throughline.recovery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import justice.throughline.shared.SqlForSets;
import justice.throughline.shared.Standstill;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Knows of how many records, and of which cases, something is missing: as it was a moment ago, for whoever asks often. */
@Component("recovery")
@SqlForSets("what is missing is counted by case, and positions of the engine's journal are compared")
class RecoveryWatch implements HealthIndicator, Standstill {

    private record OfCase(UUID caseId, int missing) {}

    private record Partition(int id, long written, long compared) {}

    private final JdbcClient jdbc;
    private final JournalGaps journal;
    private volatile List<JournalGap> gaps = List.of();
    private volatile Map<UUID, Integer> missing = Map.of();
    private volatile boolean compared;
    private @Nullable Map<Integer, Long> atStart;

    RecoveryWatch(JdbcClient jdbc, JournalGaps journal) {
        this.jdbc = jdbc;
        this.journal = journal;
    }

    /** What was written before this copy started has to be compared before anything is said of it. */
    @Scheduled(fixedDelayString = "${throughline.recovery.tick:1s}")
    synchronized void look() {
        if (!compared) compared = isCompared();
        missing = jdbc
                .sql("select case_id, count(*) as missing from recovery.missing_record"
                        + " where state in ('OPEN', 'ASKED') group by case_id")
                .query(OfCase.class)
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(OfCase::caseId, OfCase::missing));
        gaps = journal.open();
    }

    private boolean isCompared() {
        var partitions = jdbc.sql("""
                        select p.partition_id as id, p.position as written, coalesce(c.position, -1) as compared
                        from journal.position p left join recovery.compared c using (partition_id)""").query(Partition.class).list();
        var from = atStart;
        if (from == null) {
            from = partitions.stream().collect(Collectors.toMap(Partition::id, Partition::written));
            atStart = from;
        }
        var then = from;
        return partitions.stream().allMatch(each -> each.compared() >= then.getOrDefault(each.id(), -1L));
    }

    /** How many records are missing. */
    int missing() {
        return missing.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** In how many places the journal itself has lost something that nobody has seen to. */
    int gaps() {
        return gaps.size();
    }

    /** Whether the journal itself has lost something that nobody has seen to. */
    boolean hasGaps() {
        return !gaps.isEmpty();
    }

    /** What the journal has lost may be of any case. */
    @Override
    public boolean everywhere() {
        return !compared || hasGaps();
    }

    @Override
    public Set<UUID> cases() {
        return missing.keySet();
    }

    @Override
    public Health health() {
        var open = missing;
        if (open.isEmpty() && !hasGaps()) return Health.up().build();
        return Health.down()
                .withDetail("missingRecords", missing())
                .withDetail("cases", open.size())
                .withDetail("gapsInTheJournal", gaps)
                .build();
    }
}
