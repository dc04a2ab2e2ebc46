package justice.throughline.handoffs;

import justice.throughline.shared.Coded;

/** What people do with an answer that was written down by hand. */
enum AnswerDecision implements Coded {
    CONFIRM,
    DECLINE,
    WITHDRAW;
}
