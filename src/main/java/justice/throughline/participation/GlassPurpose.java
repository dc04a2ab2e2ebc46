package justice.throughline.participation;

import justice.throughline.shared.Coded;

/** For what somebody may open a case in which they have no part. */
enum GlassPurpose implements Coded {
    LIFE_AT_RISK,
    CUSTODY,
    HEARING,
    COVER,
    COMPLAINT;
}
