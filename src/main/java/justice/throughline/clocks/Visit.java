package justice.throughline.clocks;

import org.jspecify.annotations.Nullable;

/**
 * A visit of a process to a step.
 *
 * @param step names it for ever
 * @param news who has told the news that led there; null when it was not news
 */
public record Visit(
        long processInstance, long step, @Nullable Entry news) {

    /**
     * What a process carries of who has told news, never a name.
     *
     * @param number of the entry in the audit that shows it
     * @param desk where whoever told it sits
     */
    public record Entry(long number, String desk) {}
}
