package justice.throughline.caseview;

import java.util.UUID;
import justice.throughline.access.Audit;
import justice.throughline.casefile.CaseDetail;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.casefile.NoSuchCaseException;
import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Opens a case for reading, which is noted. */
@Component
class OpenedCase {

    private final CaseFiles cases;
    private final Audit audit;

    OpenedCase(CaseFiles cases, Audit audit) {
        this.cases = cases;
        this.audit = audit;
    }

    CaseDetail of(UUID caseId, String what) {
        try {
            var detail = cases.detail(caseId);
            audit.read(caseId, what);
            return detail;
        } catch (NoSuchCaseException unknown) {
            throw new Refusal(HttpStatus.NOT_FOUND, "case-unknown");
        }
    }
}
