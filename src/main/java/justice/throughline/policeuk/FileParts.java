package justice.throughline.policeuk;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Pieces of uploaded files; each is read and written by itself, beside the transaction of an import. */
@Transactional(propagation = Propagation.REQUIRES_NEW)
interface FileParts extends Repository<FilePart, FilePart.Key> {

    void save(FilePart part);

    Optional<FilePart> findById(FilePart.Key key);

    @Query("select count(*) from FilePart p where p.key.importId = :importId and p.key.position = :position")
    int count(UUID importId, int position);

    @Modifying
    @Query("delete from FilePart p where p.key.importId = :importId")
    void remove(UUID importId);

    @Modifying
    @Query("""
            delete from FilePart p where p.keptAt < :before
            and not exists (select i.id from KeptImport i where i.id = p.key.importId and i.state in :open)""")
    void removeForgotten(Instant before, Collection<ImportState> open);
}
