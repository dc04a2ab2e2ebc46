package justice.throughline.handoffs;

import justice.throughline.shared.Proof;

/** Who took a step of a hand-off, for which party, and what proves it. */
record StepTaken(String actor, String party, Proof proof) {}
