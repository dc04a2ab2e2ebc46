package justice.throughline.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page say when what it shows is old. */
@ControllerAdvice(annotations = Controller.class)
class JournalBanner {

    private final JournalWatch watch;

    JournalBanner(JournalWatch watch) {
        this.watch = watch;
    }

    @ModelAttribute("silentSince")
    @Nullable
    Instant silentSince() {
        return watch.silentSince().orElse(null);
    }
}
