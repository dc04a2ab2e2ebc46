package justice.throughline.engine;

import java.time.Instant;

/**
 * What the engine is to do, was told more than once, and is not settled.
 *
 * @param start whether these are messages that start journeys
 * @param since when the oldest of them was kept
 * @param nextTry when the first of them is told again
 */
public record Unsettled(Command.Kind kind, boolean start, int number, Instant since, Instant nextTry) {}
