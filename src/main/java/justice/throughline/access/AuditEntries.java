package justice.throughline.access;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** What the audit holds; only ever added to. */
interface AuditEntries extends Repository<AuditEntry, Long> {

    AuditEntry save(AuditEntry entry);

    Optional<AuditEntry> findById(long id);
}
