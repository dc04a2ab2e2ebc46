package justice.throughline.casefile;

import org.jspecify.annotations.Nullable;

/**
 * A checked row of a data.police.uk file. Texts are as published; empty ones are null.
 *
 * @param crimeRef 64 hexadecimal digits in lower case
 * @param month {@code yyyy-MM}: of the crime in a street row, of the outcome in an outcomes row
 * @param crimeType code; null in an outcomes row
 * @param outcome last outcome category of a street row, null where it has none; outcome type of an outcomes row
 */
public record PublishedRow(
        String crimeRef,
        String month,
        String force,
        @Nullable String longitude,
        @Nullable String latitude,
        @Nullable String location,
        @Nullable String lsoaCode,
        @Nullable String lsoaName,
        @Nullable String crimeType,
        @Nullable OutcomeCategory outcome) {

    boolean street() {
        return crimeType != null;
    }
}
