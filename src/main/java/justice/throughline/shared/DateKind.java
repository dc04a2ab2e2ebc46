package justice.throughline.shared;

import java.util.List;

/** What a date input asks for. */
public enum DateKind {
    DAY(DatePart.DAY, DatePart.MONTH, DatePart.YEAR),
    MONTH(DatePart.MONTH, DatePart.YEAR),
    MOMENT(DatePart.values());

    private final List<DatePart> parts;

    DateKind(DatePart... parts) {
        this.parts = List.of(parts);
    }

    /** Its fields in the order of the page. */
    public List<DatePart> parts() {
        return parts;
    }
}
