package justice.throughline.crash;

import java.util.ArrayList;
import java.util.List;

/** What each hurt cost: for how long nothing was settled, and how many tasks were, in how many seconds. */
final class HurtTable {

    private static final int ENOUGH = 20;

    private final SteadyWork work;
    private final List<String> rows = new ArrayList<>();

    HurtTable(SteadyWork work) {
        this.work = work;
    }

    /** Hurts, and waits until work goes on as before. */
    void row(String what, Step hurt) throws Exception {
        work.awaitSettled(ENOUGH);
        work.forgetPauses();
        long begin = System.nanoTime();
        int before = work.settled();
        hurt.run();
        work.awaitSettled(ENOUGH);
        double seconds = (System.nanoTime() - begin) / 1e9;
        var row = "| %-30s | %7.1f | %6d | %5.0f |"
                .formatted(what, work.longestPause().toMillis() / 1000.0, work.settled() - before, seconds);
        rows.add(row);
        System.out.println(row);
    }

    String text() {
        return """

                | hurt                           | pause s | tasks  | in s  |
                | ------------------------------ | ------- | ------ | ----- |
                %s
                %d tasks, %d lost, %d done twice
                """.formatted(String.join("\n", rows), work.begun(), work.lost(), work.doubled());
    }
}
