package justice.throughline.participation;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import justice.throughline.access.CurrentStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells who answers for the data at once, on every page, and who broke the glass on every page of the case. */
@ControllerAdvice(annotations = Controller.class)
class GlassBanner {

    private final Glass glass;

    GlassBanner(Glass glass) {
        this.glass = glass;
    }

    /** How many wait for the person signed in; null for none. */
    @ModelAttribute("glassToReview")
    @Nullable
    Integer toReview() {
        return CurrentStaff.find()
                .map(glass::waitingFor)
                .filter(some -> some > 0)
                .orElse(null);
    }

    /** Until when the case of the page is open to them. */
    @ModelAttribute("glassUntil")
    @Nullable
    Instant until(HttpServletRequest request) {
        return CaseGate.id(CaseGate.variables(request).get(CaseGate.CASE))
                .flatMap(id -> CurrentStaff.find().flatMap(staff -> glass.endsFor(staff, id)))
                .orElse(null);
    }
}
