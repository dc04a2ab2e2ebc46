package justice.throughline.participation;

import justice.throughline.access.CurrentStaff;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.thymeleaf.context.LazyContextVariable;

/** Tells who answers for the data at once, on every page. */
@ControllerAdvice(annotations = Controller.class)
class GlassBanner {

    private final Glass glass;

    GlassBanner(Glass glass) {
        this.glass = glass;
    }

    /** How many wait for the person signed in; null for none. Asked where a page says it, and of no program. */
    @ModelAttribute("glassToReview")
    LazyContextVariable<@Nullable Integer> toReview() {
        return new LazyContextVariable<>() {
            @Override
            protected @Nullable Integer loadValue() {
                return CurrentStaff.find()
                        .map(glass::waitingFor)
                        .filter(some -> some > 0)
                        .orElse(null);
            }
        };
    }
}
