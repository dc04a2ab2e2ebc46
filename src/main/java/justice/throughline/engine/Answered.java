package justice.throughline.engine;

/**
 * What came of a command is known. Published once for each, in the transaction in which the command is done with: whoever
 * listens writes its effects in that transaction.
 *
 * @param answer never {@link Answer#LATER}
 */
public record Answered(Command command, Answer answer) {}
