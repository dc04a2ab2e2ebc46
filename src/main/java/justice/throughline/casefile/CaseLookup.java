package justice.throughline.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one case. */
@Component
class CaseLookup {

    private static final String BY_ID = "select * from casefile.case_file where id = :id";

    private final JdbcClient jdbc;
    private final OutcomeEvents outcomes;
    private final ContradictionRows contradictions;
    private final Participants participants;
    private final Charges charges;
    private final CourtHearings hearings;

    CaseLookup(
            JdbcClient jdbc,
            OutcomeEvents outcomes,
            ContradictionRows contradictions,
            Participants participants,
            Charges charges,
            CourtHearings hearings) {
        this.jdbc = jdbc;
        this.outcomes = outcomes;
        this.contradictions = contradictions;
        this.participants = participants;
        this.charges = charges;
        this.hearings = hearings;
    }

    Optional<CaseSummary> summary(UUID caseId) {
        return jdbc.sql(BY_ID).param("id", caseId).query(CaseRow::summary).optional();
    }

    Map<UUID, String> closedOutcomes(Collection<UUID> caseIds) {
        return jdbc
                .sql("select id, outcome from casefile.case_file where id = any(:ids) and stage = 'CLOSED'")
                .param("ids", caseIds.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("outcome")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<UUID, String> publishedOutcomes(Collection<UUID> caseIds) {
        return jdbc
                .sql("select id, outcome from (" + StandingSql.of("""
                                select id, published_status as status, published_month as month,
                                    published_inconclusive as inconclusive
                                from casefile.case_file where id = any(:ids)""") + ") standing where outcome is not null")
                .param("ids", caseIds.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("id", UUID.class), row.getString("outcome")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    CaseDetail detail(UUID caseId) {
        return jdbc.sql(BY_ID)
                .param("id", caseId)
                .query(this::withPeople)
                .optional()
                .orElseThrow(() -> new NoSuchCaseException(caseId));
    }

    private CaseDetail withPeople(ResultSet row, int index) throws SQLException {
        CaseSummary summary = CaseRow.summary(row, index);
        return new CaseDetail(
                summary,
                row.getString("lsoa_code"),
                row.getObject("longitude", Double.class),
                row.getObject("latitude", Double.class),
                participants.ofCase(summary.caseId()).stream()
                        .map(Participant::person)
                        .toList(),
                outcomesOf(summary),
                contradictions.ofCase(summary.caseId()).stream()
                        .map(Contradiction::shown)
                        .toList(),
                charges.findByCaseIdOrderById(summary.caseId()).stream()
                        .map(Charge::charge)
                        .toList(),
                hearings.standing(summary.caseId()));
    }

    /** An outcome that a street file gave without a date stands last. */
    private List<CaseOutcome> outcomesOf(CaseSummary summary) {
        List<CaseOutcome> all = new ArrayList<>(outcomes.ofCase(summary.caseId()));
        String latest = summary.outcome();
        if (latest != null && summary.outcomeMonth() == null) {
            all.add(new CaseOutcome(latest, null, null, 1, "police-uk"));
        }
        return List.copyOf(all);
    }
}
