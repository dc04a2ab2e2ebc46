package justice.throughline.participation;

import java.time.Duration;
import justice.throughline.shared.Coded;

/** For how long a broken glass opens a case: as short as its purpose needs, and never longer than a day [D]. */
enum GlassTime implements Coded {
    HOUR(Duration.ofHours(1)),
    SHIFT(Duration.ofHours(8)),
    DAY(Duration.ofDays(1));

    private final Duration length;

    GlassTime(Duration length) {
        this.length = length;
    }

    Duration length() {
        return length;
    }
}
