package justice.throughline.handoffs;

/**
 * Who sends or receives.
 *
 * @param audience whose column of "who may be told what" holds for it
 * @param desk where its people work on hand-offs
 */
public record Party(String code, String audience, String desk) {}
