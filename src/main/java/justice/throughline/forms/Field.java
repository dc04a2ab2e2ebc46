package justice.throughline.forms;

import java.util.List;

/**
 * A question of a designer's form.
 *
 * @param hint more about it; may be empty
 * @param timeLabel what the time of a moment is called; may be empty
 * @param options of a choice; empty for others
 * @param shown what is known is shown, and nothing asked
 */
public record Field(
        String key,
        FieldKind kind,
        String label,
        String hint,
        String timeLabel,
        List<Option> options,
        boolean required,
        boolean shown) {

    public record Option(String label, String value) {}
}
