package justice.throughline.casefile;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** By which keys those are known whom something in a case is about. */
@Service
public class CaseKeys {

    private final KeyRows rows;

    CaseKeys(KeyRows rows) {
        this.rows = rows;
    }

    /** What the case has now; nothing where there is no such case. */
    @Transactional(readOnly = true)
    public KnownKeys of(UUID caseId) {
        return new KnownKeys(rows.ofCase(caseId));
    }
}
