package justice.throughline.clocks;

import justice.throughline.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A clock that would end at another time.
 *
 * @param fromLaw rule, its version and the edition of the calendar that made the end as it is
 * @param toLaw the same for the end as it would be: what differs is why it moves
 * @param result null until it is applied
 */
record MovedEnd(
        ClockLine clock,
        Deadline from,
        Deadline to,
        String fromLaw,
        String toLaw,
        @Nullable String result) {}
