package justice.throughline.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import justice.throughline.casefile.CaseHearing;
import org.jspecify.annotations.Nullable;

/**
 * A case on a court's list.
 *
 * @param references by which the case may be known here
 * @param courtReference the court's own number of it
 */
record CourtListLine(
        int line,
        String place,
        List<String> references,
        @Nullable String courtReference,
        @Nullable LocalDate day,
        @Nullable LocalTime time,
        @Nullable String court,
        @Nullable String room,
        @Nullable String type) {

    CaseHearing hearing(LocalDate on, Instant publishedAt) {
        return new CaseHearing(
                on, time, court == null ? "" : court, room, type, courtReference, CourtListFormat.CODE, publishedAt);
    }
}
