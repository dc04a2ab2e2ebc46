package justice.throughline.walk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.function.Predicate;

/** What nobody means to send. */
enum Unfit {
    NUL("a\0b", asked -> true, asked -> true),
    LONE_SURROGATE("a\ud800b", asked -> true, asked -> true),
    /** A server takes no heading of a part that is as long as this name of a file would make it. */
    NINE_THOUSAND_LETTERS("a".repeat(9_000), asked -> true, Asked::isValue),
    /** A note may be as long. */
    THREE_THOUSAND_LETTERS("a".repeat(3_000), asked -> true, asked -> false),
    SLASH("01/AB/26", Asked::isInPath, asked -> true),
    BACKSLASH("01\\AB", Asked::isInPath, asked -> true),
    PERCENT("50%", Asked::isInPath, asked -> false),
    FRACTION("1.5", Asked::mayBeCounted, Asked::isWholeNumber),
    HUGE_NUMBER("9".repeat(40), Asked::isCounted, Asked::isWholeNumber),
    SMALLEST_NUMBER(String.valueOf(Integer.MIN_VALUE), Asked::isCounted, asked -> false),
    YEAR_FAR_AHEAD("+999999999-01-01", Asked::mayBeCounted, Asked::isDate),
    YEAR_LONG_AGO("-999999999-01-01", Asked::isCounted, Asked::isDate),
    LAST_DAY_OF_FOUR_DIGITS("9999-12-31", Asked::isCounted, Asked::isDate),
    LAST_MOMENT_OF_FOUR_DIGITS("9999-12-31T23:59:59Z", Asked::isCounted, Asked::isDate),
    EMPTY("", asked -> true, asked -> false),
    NULL("null", JsonNodeFactory.instance.nullNode(), Asked::isInBody, asked -> false),
    NULL_IN_A_LIST(
            ",",
            JsonNodeFactory.instance.arrayNode().addNull(),
            asked -> asked.isList() || asked.isInBody(),
            asked -> asked.isList() && asked.isInBody()),
    OBJECT("{}", JsonNodeFactory.instance.objectNode(), Asked::isInBody, asked -> false);

    private final String text;
    private final JsonNode json;
    private final Predicate<Asked> sent;
    private final Predicate<Asked> refused;

    Unfit(String text, Predicate<Asked> sent, Predicate<Asked> refused) {
        this(text, TextNode.valueOf(text), sent, refused);
    }

    Unfit(String text, JsonNode json, Predicate<Asked> sent, Predicate<Asked> refused) {
        this.text = text;
        this.json = json;
        this.sent = sent;
        this.refused = refused;
    }

    String text() {
        return text;
    }

    JsonNode json() {
        return this == FRACTION ? DoubleNode.valueOf(1.5) : json;
    }

    /** Whether it says something there. */
    boolean isSentFor(Asked asked) {
        return sent.test(asked);
    }

    /** Whether it must be refused with the name of the field, and not only survived. */
    boolean isRefusedFor(Asked asked) {
        return refused.test(asked);
    }
}
