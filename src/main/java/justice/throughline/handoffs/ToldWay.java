package justice.throughline.handoffs;

import justice.throughline.shared.Coded;

/** How a receiver said its answer, where neither its system nor its desk here did. */
enum ToldWay implements Coded {
    PHONE,
    EMAIL,
    LETTER,
    MEETING;
}
