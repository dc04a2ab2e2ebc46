package justice.throughline.shared;

import io.micrometer.core.instrument.Tags;

/**
 * A number or an age that tells how the application does. Its label is a word of ours, such as the code of a partner: never
 * a person, a case or what somebody has written.
 *
 * @param name of the meter, such as {@code throughline.files.waiting}
 * @param age whether the value is in seconds
 */
public record Figure(String name, boolean age, Tags label, double value) {

    public static Figure number(String name, double value) {
        return new Figure(name, false, Tags.empty(), value);
    }

    public static Figure age(String name, double seconds) {
        return new Figure(name, true, Tags.empty(), Math.max(0, seconds));
    }

    /** The same of one of several, such as one partner of all. */
    public Figure of(String label, String word) {
        return new Figure(name, age, Tags.of(label, word), value);
    }
}
