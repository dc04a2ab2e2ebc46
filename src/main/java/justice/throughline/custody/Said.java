package justice.throughline.custody;

/**
 * Who has told news of custody, as processes carry it: never a name.
 *
 * @param number of the entry in the audit that shows it
 * @param desk where whoever told it sits
 */
public record Said(long number, String desk) {}
