package justice.throughline.participation;

import justice.throughline.shared.Coded;

/** What who answers for the data says of a broken glass. */
enum GlassFinding implements Coded {
    JUSTIFIED,
    NOT_JUSTIFIED;
}
