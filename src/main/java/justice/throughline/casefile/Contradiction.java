package justice.throughline.casefile;

import java.time.YearMonth;

/**
 * Two published outcomes of one case that cannot both be true. An inconclusive one contradicts nothing.
 *
 * @param month of the first, never later than that of the second
 */
public record Contradiction(Kind kind, String outcome, YearMonth month, String other, YearMonth otherMonth) {

    /** Why they cannot. */
    public enum Kind {
        /** A court result of an earlier month than the first charge. */
        RESULT_BEFORE_CHARGE,
        /** A second, different end, with nothing published between them that opened the case again. */
        SECOND_END,
        /** Two different ends of one month that are not both sentences. */
        ENDS_OF_ONE_MONTH
    }
}
