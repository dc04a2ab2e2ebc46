package justice.throughline.limits;

import java.util.List;

/**
 * One step of "why this date". {@link LimitWords} says it in the reader's language.
 *
 * @param code its words are {@code limits.step.<code>}
 * @param arguments days and moments in ISO form, lengths such as {@code 5 working days}, codes and names
 */
public record Step(String code, List<String> arguments) {

    static Step of(String code, Object... arguments) {
        return new Step(code, List.of(arguments).stream().map(String::valueOf).toList());
    }
}
