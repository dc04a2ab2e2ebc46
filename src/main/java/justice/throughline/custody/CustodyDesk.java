package justice.throughline.custody;

import java.util.UUID;
import java.util.function.Consumer;
import justice.throughline.access.Audit;
import justice.throughline.access.Staff;
import justice.throughline.casefile.CaseFiles;
import justice.throughline.shared.Refusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps news of custody together with who told it. */
@Component
class CustodyDesk {

    private final CaseFiles cases;
    private final Audit audit;

    CustodyDesk(CaseFiles cases, Audit audit) {
        this.cases = cases;
        this.audit = audit;
    }

    /** Refused when there is no such case. */
    @Transactional
    void tell(UUID caseId, String what, Consumer<Said> news, Staff by) {
        if (cases.find(caseId).isEmpty()) throw new Refusal(HttpStatus.NOT_FOUND, "case-unknown");
        var entry = audit.write(caseId, what, by.username());
        var desk = by.desks().stream().sorted().findFirst().orElse("no-desk");
        news.accept(new Said(entry, desk));
    }
}
