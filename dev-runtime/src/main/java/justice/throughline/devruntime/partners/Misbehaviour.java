package justice.throughline.devruntime.partners;

import java.time.Duration;

/**
 * How badly the simulated partners behave; each figure is a share of messages from 0 to 1.
 *
 * @param late answers that take up to {@code delay}
 * @param dropped receipts that never arrive although the message was kept
 * @param twice decisions that are sent a second time
 * @param reordered decisions that are held back, so that later ones overtake them
 * @param dies moments at which the partner is gone for {@code delay}
 * @param garbage answers that are no JSON
 * @param errorIn200 answers of 200 with an error in them
 * @param refused offers that are refused the first time
 */
public record Misbehaviour(
        double late,
        double dropped,
        double twice,
        double reordered,
        double dies,
        double garbage,
        double errorIn200,
        double refused,
        Duration delay) {

    /** Does what it should; refuses nothing. */
    public static final Misbehaviour NONE = new Misbehaviour(0, 0, 0, 0, 0, 0, 0, 0, Duration.ZERO);

    /** A normal day. */
    public static final Misbehaviour GENTLE =
            new Misbehaviour(0.05, 0.02, 0.02, 0.05, 0.001, 0.01, 0.01, 0.15, Duration.ofSeconds(4));

    /** What the ledger must survive. */
    public static final Misbehaviour ROUGH =
            new Misbehaviour(0.05, 0.10, 0.05, 0.20, 0.001, 0.02, 0.02, 0.10, Duration.ofSeconds(1));
}
