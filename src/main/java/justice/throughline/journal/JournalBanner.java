package justice.throughline.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Lets every page say when what it shows is old, and when its times may be wrong. */
@ControllerAdvice(annotations = Controller.class)
class JournalBanner {

    private final JournalWatch watch;
    private final ClockWatch clocks;

    JournalBanner(JournalWatch watch, ClockWatch clocks) {
        this.watch = watch;
        this.clocks = clocks;
    }

    /** By how many minutes, in full, clocks differ. */
    @ModelAttribute("clocksApart")
    @Nullable
    Long clocksApart() {
        return clocks.difference().map(apart -> apart.toMinutes() + 1).orElse(null);
    }

    @ModelAttribute("silentSince")
    @Nullable
    Instant silentSince() {
        return watch.silentSince().orElse(null);
    }
}
