package justice.throughline.walk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Set;
import org.springframework.util.ClassUtils;

/**
 * A value that an endpoint asks for.
 *
 * @param name of a member of a body, with those that it lies in: {@code pauses.0.from}
 */
record Asked(Place place, String name, Class<?> type) {

    private static final Set<Class<?>> DATES = Set.of(LocalDate.class, YearMonth.class, Instant.class);

    boolean isInPath() {
        return place == Place.PATH;
    }

    boolean isInBody() {
        return place == Place.BODY;
    }

    /** And not the name of a file. */
    boolean isValue() {
        return place != Place.FILE;
    }

    /** A number or a date, also one that a body writes as text. */
    boolean isCounted() {
        return isWholeNumber() || isDate() || isText() && isInBody();
    }

    /** A text of an address or a form may be read as a number or a date. */
    boolean mayBeCounted() {
        return isCounted() || isText();
    }

    private boolean isText() {
        return isValue() && (type == String.class || type == Object.class);
    }

    boolean isDate() {
        return DATES.contains(type);
    }

    boolean isWholeNumber() {
        var boxed = ClassUtils.resolvePrimitiveIfNecessary(type);
        return boxed == Integer.class || boxed == Long.class;
    }

    boolean isList() {
        return Collection.class.isAssignableFrom(type);
    }

    /** Its own name. */
    String leaf() {
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
