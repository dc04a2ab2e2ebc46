package justice.throughline.handoffs;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The contents of documents of hand-offs. */
interface DocumentRows extends Repository<Document, Document.Key> {

    /** Once, however often it is brought. */
    @Modifying
    @Query("insert into Document (handOffId, sha256, content, keptAt) values (:handOffId, :sha256, :content, :at)"
            + " on conflict do nothing")
    void add(UUID handOffId, String sha256, byte[] content, Instant at);

    Optional<Document> findById(Document.Key key);

    /** Of which contents are here. */
    @Query("select sha256 from Document where handOffId = :handOffId")
    Set<String> kept(UUID handOffId);
}
