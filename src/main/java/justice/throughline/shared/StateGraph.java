package justice.throughline.shared;

/**
 * States of a record, with the ways between them. A record changes its state by {@link #become} alone.
 *
 * @param <S> the states
 */
public interface StateGraph<S extends StateGraph<S>> {

    /** Whether a way leads from here to there. */
    boolean leadsTo(S next);

    /**
     * The next state.
     *
     * @param record what is to change, in the words of the refusal
     * @throws IllegalStateException where no way leads there; it names the record and both states
     */
    default S become(S next, String record) {
        if (leadsTo(next)) return next;
        throw new IllegalStateException("%s is %s: it cannot become %s".formatted(record, this, next));
    }
}
