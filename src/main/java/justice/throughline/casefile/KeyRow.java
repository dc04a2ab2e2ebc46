package justice.throughline.casefile;

import org.jspecify.annotations.Nullable;

/** A person of a case with one of the charges against them, if there is any. */
record KeyRow(
        String jurisdiction,
        @Nullable PersonKey person,
        @Nullable PersonRole role,
        @Nullable String reference,
        @Nullable ChargeKey charge) {}
