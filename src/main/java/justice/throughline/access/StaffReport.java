package justice.throughline.access;

import java.util.List;

/**
 * What a file of staff does, or did; nothing where it has faults.
 *
 * @param faults all that is wrong with it
 * @param lines what each line does
 * @param passwords of those who have none yet or are to have another; said this once and known to nobody else
 */
public record StaffReport(List<Fault> faults, List<Line> lines, List<FirstPassword> passwords) {

    /** What a line does to somebody. */
    public enum Effect {
        ADDED,
        CHANGED,
        SAME
    }

    /**
     * @param line the first of the row; 1 is the heading
     * @param column as the heading names it; empty where it is the whole row
     * @param words what is wrong, and what to do
     */
    public record Fault(long line, String column, String words) {}

    /** @param columns what changed, as the heading names it */
    public record Line(long line, String number, String name, Effect effect, List<String> columns) {}

    public record FirstPassword(String number, String name, String username, String password) {}

    public boolean refused() {
        return !faults.isEmpty();
    }

    /** How many lines do this. */
    public long count(Effect effect) {
        return lines.stream().filter(line -> line.effect() == effect).count();
    }

    StaffReport withPasswords(List<FirstPassword> made) {
        return new StaffReport(faults, lines, made);
    }
}
