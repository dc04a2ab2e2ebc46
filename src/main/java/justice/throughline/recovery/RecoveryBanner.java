package justice.throughline.recovery;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page say that records are missing. */
@ControllerAdvice(annotations = Controller.class)
class RecoveryBanner {

    private final RecoveryWatch watch;

    RecoveryBanner(RecoveryWatch watch) {
        this.watch = watch;
    }

    @ModelAttribute("recordsMissing")
    @Nullable
    Integer recordsMissing() {
        var missing = watch.missing();
        return missing == 0 ? null : missing;
    }

    @ModelAttribute("journalHasGaps")
    boolean journalHasGaps() {
        return watch.hasGaps();
    }
}
