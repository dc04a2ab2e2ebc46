package justice.throughline.policeuk;

import jakarta.persistence.Embeddable;

/** What reading an import's files came to, before its rows were merged. */
@Embeddable
record RowCounts(long read, long rejected, long withoutCrimeId) {}
