package justice.throughline.limits;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;

/**
 * A fact that a kind of limit depends on. Its words are {@code limits.fact.<name>}.
 *
 * <p>What a question asks for stands in its {@code facts}, or beside them in a field of its own.
 *
 * @param values what it may be; empty for anything of its type
 * @param required false where only some rules of the kind ask for it
 */
public record Fact(String name, Type type, List<String> values, boolean required) {

    static final Set<String> BESIDE = Set.of("kind", "jurisdiction", Facts.START, Facts.LEARNED_AT, "asOf");

    /** Where a program puts it. */
    public enum Where {
        IN_FACTS,
        BESIDE_FACTS
    }

    @JsonProperty
    public Where where() {
        return BESIDE.contains(name) ? Where.BESIDE_FACTS : Where.IN_FACTS;
    }

    /** How it is written. */
    public enum Type {
        TEXT,
        NUMBER,
        YES_NO,
        DAY,
        MOMENT
    }
}
