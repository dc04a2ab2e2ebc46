package justice.throughline.exchange;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import justice.throughline.handoffs.HandOffWords;
import justice.throughline.partners.Fingerprint;
import justice.throughline.shared.DeskWords;
import justice.throughline.shared.Proof;
import justice.throughline.shared.ProofReader;
import justice.throughline.shared.ProofRecord;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was said between a partner's system and ours, and whose list something lies on. */
@Component
class MessageProofs implements ProofReader {

    private final JdbcClient jdbc;
    private final HandOffWords words;
    private final DeskWords desks;

    MessageProofs(JdbcClient jdbc, HandOffWords words, DeskWords desks) {
        this.jdbc = jdbc;
        this.words = words;
        this.desks = desks;
    }

    @Override
    public Optional<ProofRecord> read(String by, Proof proof) {
        return switch (proof.kind()) {
            case MESSAGE ->
                find(
                        "select partner, type, body, received_at as at from handoff.inbox"
                                + " where id = ? and 'partner:' || partner = ?",
                        proof.reference(),
                        by,
                        proof);
            case RECEIPT ->
                proof.id()
                        .flatMap(message -> find(
                                "select partner, type, body, sent_at as at from handoff.outbox"
                                        + " where id = ? and 'partner:' || partner = ? and state = 'SENT'",
                                message,
                                by,
                                proof));
            case LIST -> Optional.of(new ProofRecord(desks.desk(proof.reference()), null, null, null));
            case TASK, ACT, FILE, RECALCULATION, PROGRAM -> Optional.empty();
        };
    }

    private Optional<ProofRecord> find(String sql, Object message, String by, Proof proof) {
        return jdbc.sql(sql)
                .params(message, by)
                .query((row, number) -> read(row, proof))
                .optional();
    }

    private ProofRecord read(ResultSet row, Proof proof) throws SQLException {
        var type = row.getString("type").replaceAll("^justice\\.throughline\\.handoff\\.|\\.v\\d+$", "");
        return new ProofRecord(
                words.say("proof." + proof.kind() + ".", type),
                words.party(row.getString("partner")),
                Times.ofColumn(row, "at"),
                Fingerprint.of(row.getString("body").getBytes(StandardCharsets.UTF_8)));
    }
}
