package justice.throughline.testing;

import justice.throughline.shared.Proof;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The records to which proofs point. */
public final class ProofLookup {

    private final JdbcClient jdbc;

    public ProofLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whom the record shows as the one who said it; fails when there is no such record. */
    public String author(Proof proof) {
        return jdbc.sql(
                        switch (proof.kind()) {
                            case ACT ->
                                "select actor from access.audit where id = cast(? as bigint) and action = 'WRITE'";
                            case TASK ->
                                "select actor from tasks.wish where task_key = cast(? as bigint)"
                                        + " and act = 'COMPLETE' and state = 'SETTLED'";
                            case MESSAGE -> "select 'partner:' || partner from exchange.received where id = ?";
                            case RECEIPT ->
                                "select 'partner:' || partner from exchange.outbox where id = cast(? as uuid) and state = 'SENT'";
                            case LIST -> "select 'desk' from handoffs.hand_off_event where proof_ref = ? limit 1";
                            case PROGRAM ->
                                "select 'journey' from journal.element_instance where 'journey:' || key = ?";
                            case FILE, RECALCULATION ->
                                throw new IllegalArgumentException(proof + " is of clocks only");
                        })
                .param(proof.reference())
                .query(String.class)
                .single();
    }
}
