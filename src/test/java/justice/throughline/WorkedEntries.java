package justice.throughline;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Entries of the audit, each about a case of its own: what is written there leaves no list. */
record WorkedEntries(WorkedRows rows, JdbcClient jdbc) {

    String address() {
        return "/audit?who=" + rows.mark() + "&";
    }

    String looked(int number) {
        var caseId = rows.newCase(number);
        jdbc.sql(
                        "insert into access.audit (actor, action, what, case_id, outcome) values (?, 'READ', 'worked', ?, 'DONE')")
                .params(rows.mark(), UUID.fromString(caseId))
                .update();
        return caseId;
    }

    void stays(String caseId) {}
}
