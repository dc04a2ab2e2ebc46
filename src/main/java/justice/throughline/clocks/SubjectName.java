package justice.throughline.clocks;

/**
 * Whom a clock is about.
 *
 * @param words in the language of the page
 * @param simulated whether a simulated system answers for whoever has to do something about it
 */
public record SubjectName(String words, boolean simulated) {}
