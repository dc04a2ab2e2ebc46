package justice.throughline.caseview;

import com.fasterxml.jackson.annotation.JsonProperty;
import justice.throughline.casefile.CasePage;
import justice.throughline.casefile.CaseSummary;
import org.springframework.data.web.PagedModel;

/** A page of cases for programs; it says whether there are more than were counted. */
class CaseList extends PagedModel<CaseSummary> {

    private final boolean moreThanCounted;

    CaseList(CasePage page) {
        super(page);
        this.moreThanCounted = page.moreThanCounted();
    }

    @JsonProperty
    boolean isMoreThanCounted() {
        return moreThanCounted;
    }
}
