package justice.throughline.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A token, as its owner sees it. */
record ApiTokenLine(
        long id,
        String name,
        List<ApiScope> scopes,
        Instant madeAt,
        Instant endsAt,
        @Nullable LocalDate lastUsedOn) {}
