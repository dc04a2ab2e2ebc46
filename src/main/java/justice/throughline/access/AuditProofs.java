package justice.throughline.access;

import java.util.Optional;
import justice.throughline.shared.Proof;
import justice.throughline.shared.ProofReader;
import justice.throughline.shared.ProofRecord;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the audit says of what somebody did on a page or through the API. */
@Component
class AuditProofs implements ProofReader {

    private final JdbcClient jdbc;

    AuditProofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ProofRecord> read(String by, Proof proof) {
        if (proof.kind() != Proof.Kind.ACT) return Optional.empty();
        return proof.number().flatMap(entry -> jdbc.sql(
                        "select what, username, at from access.audit where id = ? and action = 'WRITE'")
                .param(entry)
                .query((row, number) ->
                        ProofRecord.of(row.getString("what"), row.getString("username"), Times.ofColumn(row, "at")))
                .optional());
    }
}
