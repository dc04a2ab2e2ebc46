package justice.throughline.limits;

import java.util.List;

/**
 * A fact that a kind of limit depends on. Its words are {@code limits.fact.<name>}.
 *
 * @param values what it may be; empty for anything of its type
 * @param required false where only some rules of the kind ask for it
 */
public record Fact(String name, Type type, List<String> values, boolean required) {

    /** How it is written. */
    public enum Type {
        TEXT,
        NUMBER,
        YES_NO,
        DAY,
        MOMENT
    }
}
