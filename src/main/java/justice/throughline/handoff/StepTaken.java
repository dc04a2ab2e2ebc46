package justice.throughline.handoff;

import justice.throughline.shared.Proof;

/** Who took a step of a hand-off, for which party, and what proves it. */
public record StepTaken(String actor, String party, Proof proof) {}
