package justice.throughline.casefile;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which cases are copies of closed crimes that a simulated staff takes along. Templates call it {@code @caseOrigins}. */
@Component("caseOrigins")
@Transactional(readOnly = true)
public class CaseOrigins {

    private final CaseRows rows;

    CaseOrigins(CaseRows rows) {
        this.rows = rows;
    }

    public boolean isReplay(UUID caseId) {
        return !replaysAmong(List.of(caseId)).isEmpty();
    }

    public Set<UUID> replaysAmong(Collection<UUID> caseIds) {
        return rows.replaysAmong(caseIds);
    }
}
