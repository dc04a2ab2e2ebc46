package justice.throughline.engine;

import java.time.Instant;

/**
 * What the engine is to do and has not answered, though it was told more than once.
 *
 * @param start whether these are messages that start journeys
 * @param since when the oldest of them was kept
 * @param nextTry when the first of them is told again
 */
public record Unanswered(Command.Kind kind, boolean start, int number, Instant since, Instant nextTry) {}
