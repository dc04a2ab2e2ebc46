package justice.throughline.forms;

import java.util.Map;
import justice.throughline.shared.CaseDates;
import justice.throughline.shared.DateInput;
import justice.throughline.shared.DateReading.Found;
import org.jspecify.annotations.Nullable;

/** A question as a page asks it, with the answer that stands there: a {@link DateInput} as typed, or what is known. */
public record Question(Field field, @Nullable Object answer) {

    /** The date input of a question for a date. */
    public DateInput date() {
        var kind = field.kind().date().orElseThrow();
        if (answer instanceof DateInput typed) return typed;
        return answer instanceof String known && CaseDates.read(kind, known) instanceof Found found
                ? DateInput.showing(field.key(), kind, found.date())
                : DateInput.of(field.key(), kind, Map.of());
    }
}
