package justice.throughline.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * The shipped journey driven end to end through Throughline, beside the same models on a bare broker, in turns within
 * one run. Both sides share the machine, so the idle one costs the other a little.
 */
final class JourneyBenchmark {

    private static final int LATENCY_CASES = 40;

    private JourneyBenchmark() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.read();
        Report report = new Report(System.out);
        try (var throughline = new ThroughlineSide(settings)) {
            report.line("warming up: %d rounds of each side, %d journeys each", settings.warmups(), settings.crimes());
            List<Crime> crimes = throughline.replay(settings.crimes());
            try (var bare =
                    new BareSide(settings, new Answers(throughline.database().decidedIn()))) {
                bare.drive(crimes);
                for (int number = 2; number <= settings.warmups(); number++) {
                    throughline.drive(crimes);
                    bare.drive(crimes);
                }
                compare(settings, report, throughline, bare, crimes);
            }
            latency(settings, report, throughline);
        }
    }

    private static void compare(
            Settings settings, Report report, ThroughlineSide throughline, BareSide bare, List<Crime> crimes)
            throws Exception {
        Kept before = Kept.now(throughline);
        List<Round> bareRounds = new ArrayList<>();
        List<Round> ourRounds = new ArrayList<>();
        for (int number = 1; number <= settings.rounds(); number++) {
            List<Side> order = number % 2 == 1 ? List.of(bare, throughline) : List.of(throughline, bare);
            for (Side side : order) {
                Round round = Round.run(side, crimes);
                (side == bare ? bareRounds : ourRounds).add(round);
                report.round(side, number, round);
            }
        }
        Kept after = Kept.now(throughline);
        report.side(bare, bareRounds);
        report.side(throughline, ourRounds);
        report.line(
                "%nratio %.2f of the bare broker's journeys/s",
                Report.median(ourRounds).perSecond() / Report.median(bareRounds).perSecond());
        report.line(
                "CPU of the bare side for a journey, of all its processes, against Throughline's: %.2f",
                Report.cpuRatio(bareRounds, ourRounds));
        int cases = crimes.size() * settings.rounds();
        report.line(
                "kept per case: %.1f kB in PostgreSQL; the broker's folder grew by %.1f MB in %d cases",
                (after.database() - before.database()) / 1024.0 / cases,
                (after.broker() - before.broker()) / 1048576.0,
                cases);
    }

    private static void latency(Settings settings, Report report, ThroughlineSide throughline) throws Exception {
        try (var inbox = new InboxLatency(throughline)) {
            inbox.measure(settings, LATENCY_CASES);
            report.line(
                    "completing a task to the next one in the inbox: p50 %d ms, p95 %d ms (%d tasks, quiet engine);"
                            + " the completion itself was answered in p50 %d ms",
                    inbox.percentile(50), inbox.percentile(95), inbox.samples(), inbox.answeredPercentile(50));
        }
    }
}
