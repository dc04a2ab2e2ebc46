package justice.throughline.trail;

import java.util.List;
import justice.throughline.shared.SqlForSets;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The entries of the audit in the order of their numbers. */
@Component
@SqlForSets("entries are sealed and compared in ranges, as far as no transaction can add to them")
class AuditRows {

    private static final String RANGE = """
            select id, to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as at, actor, part, address, action,
                outcome, what, case_id::text, shown::text
            from access.audit where id > ? and id <= ? order by id""";

    /**
     * @param last the highest number that is seen; nothing where there is none
     * @param oldest transactions before this one are over
     * @param next no transaction that has begun is this one or after it
     */
    record State(@Nullable Long last, long oldest, long next) {}

    private final JdbcClient jdbc;

    AuditRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends nobody else seals. */
    boolean alone() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('trail.seal'))")
                .query(Boolean.class)
                .single();
    }

    /** What is seen behind an entry, and which transactions might still add to it. */
    State behind(long entry) {
        return jdbc.sql("""
                        select max(id) as last, pg_snapshot_xmin(pg_current_snapshot())::text::bigint as oldest,
                            pg_snapshot_xmax(pg_current_snapshot())::text::bigint as next
                        from access.audit where id > ?""").param(entry).query(State.class).single();
    }

    /** At most so many behind one entry, up to another. */
    List<AuditRow> between(long after, long last, int most) {
        return jdbc.sql(RANGE + " limit ?")
                .params(after, last, most)
                .query(AuditRow.class)
                .list();
    }

    /** All behind one entry, up to another. */
    List<AuditRow> between(long after, long last) {
        return jdbc.sql(RANGE).params(after, last).query(AuditRow.class).list();
    }
}
