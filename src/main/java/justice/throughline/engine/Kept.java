package justice.throughline.engine;

/** There is something new to tell the engine. */
record Kept() {}
