package justice.throughline.handoffs;

import java.util.UUID;
import justice.throughline.ThroughlineTest;
import justice.throughline.testing.Said;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How many hand-offs a second get their clocks: each is offered and withdrawn, so that its clock starts and stops. */
@ThroughlineTest
class HandOffClocksBenchmark {

    private static final int HAND_OFFS = Integer.getInteger("handoffs", 500);

    @Autowired
    private Handoffs handoffs;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void shouldBeMeasured() throws InterruptedException {
        for (int round = 1; round <= 3; round++) {
            var before = waiting();
            var begin = System.nanoTime();
            for (int number = 0; number < HAND_OFFS; number++) offerAndWithdraw();
            var offered = System.nanoTime();
            while (waiting() > before) Thread.sleep(10);
            System.out.printf(
                    "round %d: offered and withdrawn %.0f/s, clocks started and stopped %.0f/s, %d ms after the last%n",
                    round,
                    HAND_OFFS * 1e9 / (offered - begin),
                    HAND_OFFS * 1e9 / (System.nanoTime() - begin),
                    (System.nanoTime() - offered) / 1_000_000);
        }
    }

    private void offerAndWithdraw() {
        var key = "bench:" + UUID.randomUUID();
        var caseId = UUID.randomUUID();
        handoffs.offer(Offer.of("H-12", caseId, key));
        handoffs.take(handoffs.ofCase(caseId).getLast().id(), Move.of(Step.WITHDRAW, Said.by("police")));
    }

    private int waiting() {
        return jdbc.sql("select count(*) from handoffs.deadline where look_at is not null")
                .query(Integer.class)
                .single();
    }
}
