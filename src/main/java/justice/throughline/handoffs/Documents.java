package justice.throughline.handoffs;

import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import justice.throughline.partners.Fingerprint;
import justice.throughline.shared.Times;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The documents of hand-offs that were brought to a desk here; others stay in the system of who holds them. */
@Component("handOffDocuments")
@Transactional
class Documents {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    Documents(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(UUID handOffId, byte[] content) {
        jdbc.sql("insert into handoff.document (hand_off_id, sha256, content, kept_at) values (?, ?, ?, ?)"
                        + " on conflict do nothing")
                .params(handOffId, Fingerprint.of(content), content, Times.toColumn(clock.instant()))
                .update();
    }

    Optional<byte[]> content(UUID handOffId, String sha256) {
        return jdbc.sql("select content from handoff.document where hand_off_id = ? and sha256 = ?")
                .params(handOffId, sha256)
                .query(byte[].class)
                .optional();
    }

    /** The fingerprints of those that are here. */
    Set<String> kept(UUID handOffId) {
        return Set.copyOf(jdbc.sql("select sha256 from handoff.document where hand_off_id = ?")
                .param(handOffId)
                .query(String.class)
                .list());
    }
}
