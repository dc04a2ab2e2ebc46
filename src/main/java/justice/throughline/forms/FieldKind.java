package justice.throughline.forms;

import java.util.Optional;
import justice.throughline.shared.DateKind;
import org.jspecify.annotations.Nullable;

/** How a question is answered. What a designer may use for one becomes one of these; there is no other. */
public enum FieldKind {
    SELECT,
    RADIO,
    CHECKBOX,
    DAY(DateKind.DAY),
    MOMENT(DateKind.MOMENT);

    private final @Nullable DateKind date;

    FieldKind() {
        this(null);
    }

    FieldKind(@Nullable DateKind date) {
        this.date = date;
    }

    /** What a date is asked for; empty where none is. */
    public Optional<DateKind> date() {
        return Optional.ofNullable(date);
    }

    /** @param type as Camunda's forms call it, with its subtype where it has one: {@code datetime.date} */
    static Optional<FieldKind> of(String type) {
        return switch (type) {
            case "select" -> Optional.of(SELECT);
            case "radio" -> Optional.of(RADIO);
            case "checkbox" -> Optional.of(CHECKBOX);
            case "datetime.date" -> Optional.of(DAY);
            case "datetime.datetime" -> Optional.of(MOMENT);
            default -> Optional.empty();
        };
    }
}
