package justice.throughline.casefile;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Since when a case can be heard. */
@Component
class ChargeDays {

    private final JdbcClient jdbc;

    ChargeDays(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The first day that its charges give, or else on which it was recorded that somebody is charged, or else of its first
     * offence; of a month that is all that is known, the first.
     */
    Optional<LocalDate> of(UUID caseId) {
        return jdbc.sql("""
                        select day from (
                            select coalesce(
                                (select min(charged_on) from casefile.charge where case_id = c.id),
                                (select min(coalesce(cast(at at time zone 'Europe/London' as date), month))
                                    from casefile.outcome_event where case_id = c.id and outcome = 'charged'),
                                least(month, (select min(committed_from) from casefile.charge where case_id = c.id))) as day
                            from casefile.case_file c where id = ?) known
                        where day is not null""").param(caseId).query(LocalDate.class).optional();
    }
}
