package justice.throughline.caseview;

import justice.throughline.catalogue.Catalogue;
import justice.throughline.journal.Journeys;
import justice.throughline.shared.Refusal;
import justice.throughline.shared.ShowsNobody;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** Models as the diagrams of the pages draw them. */
@Controller
@PreAuthorize("isAuthenticated()")
@ShowsNobody("models of journeys")
class ModelController {

    private final Journeys journeys;
    private final Catalogue catalogue;

    ModelController(Journeys journeys, Catalogue catalogue) {
        this.journeys = journeys;
        this.catalogue = catalogue;
    }

    /** The model in this version, or as this release ships it. */
    @GetMapping(path = "/models/{processId}", produces = MediaType.APPLICATION_XML_VALUE)
    @ResponseBody
    String model(@PathVariable String processId, @RequestParam(required = false) @Nullable Integer version) {
        if (version != null) {
            return journeys.model(processId, version).orElseGet(() -> shipped(processId));
        }
        return shipped(processId);
    }

    private String shipped(String processId) {
        if (catalogue.processes().stream().noneMatch(model -> model.id().equals(processId))) {
            throw new Refusal(HttpStatus.NOT_FOUND, "model-unknown");
        }
        return catalogue.bpmn(processId);
    }
}
