package justice.throughline.handoffs;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The documents that go with hand-offs. */
interface ArtefactRows extends Repository<KeptArtefact, KeptArtefact.Key> {

    @Query("from KeptArtefact where handOffId = :handOffId order by addedAt")
    List<KeptArtefact> of(UUID handOffId);

    /** Once, however often it is added. */
    default void add(UUID handOffId, Artefact artefact, Instant at) {
        add(handOffId, artefact.type(), artefact.sha256(), artefact.name(), artefact.size(), at);
    }

    @Modifying
    @Query("insert into KeptArtefact (handOffId, type, sha256, name, size, addedAt)"
            + " values (:handOffId, :type, :sha256, :name, :size, :at) on conflict do nothing")
    void add(UUID handOffId, String type, String sha256, String name, long size, Instant at);
}
