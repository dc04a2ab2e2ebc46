package justice.throughline.clocks;

import java.util.Optional;
import justice.throughline.shared.Proof;
import justice.throughline.shared.ProofReader;
import justice.throughline.shared.ProofRecord;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why clocks were worked out anew, who decided so and when. */
@Component
class RecalculationProofs implements ProofReader {

    private final JdbcClient jdbc;

    RecalculationProofs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<ProofRecord> read(String by, Proof proof) {
        if (proof.kind() != Proof.Kind.RECALCULATION) return Optional.empty();
        return proof.id().flatMap(id -> jdbc.sql("select reason, decided_by, decided_at from clocks.recalculation"
                        + " where id = ? and decided_by is not null")
                .param(id)
                .query((row, number) -> ProofRecord.of(
                        row.getString("reason"), row.getString("decided_by"), Times.ofColumn(row, "decided_at")))
                .optional());
    }
}
