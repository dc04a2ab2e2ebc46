package justice.throughline.casemessages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import justice.throughline.casefile.CaseHearing;
import org.jspecify.annotations.Nullable;

/**
 * A case on a court's list, or a hearing of it that names none.
 *
 * @param references that agencies know the case by; several where its defendants have cases of their own
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

    boolean namesNoCase() {
        return references.isEmpty() && courtReference == null;
    }

    /** All that it names the case by. */
    String names() {
        return Stream.concat(Stream.ofNullable(courtReference), references.stream())
                .collect(Collectors.joining(", "));
    }

    String courtOrNone() {
        return court == null ? "" : court;
    }

    CaseHearing hearing(LocalDate on, Instant publishedAt) {
        return new CaseHearing(on, time, courtOrNone(), room, type, courtReference, CourtListFormat.CODE, publishedAt);
    }
}
