package justice.throughline.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The table that the benchmark prints. */
final class Report {

    private final PrintStream out;

    Report(PrintStream out) {
        this.out = out;
    }

    void round(Side side, int number, Round round) {
        out.printf(
                "round %d  %-12s %6.2f journeys/s  %s%n", number, side.name(), round.perSecond(), cpuPerJourney(round));
    }

    void side(Side side, List<Round> rounds) throws IOException {
        Round median = median(rounds);
        out.printf("%n%s: %.2f journeys/s (median of %d)%n", side.name(), median.perSecond(), rounds.size());
        for (Map.Entry<String, Long> process : side.processes().entrySet()) {
            out.printf(
                    "  %-11s %7.1f CPU ms per journey   %5d MB resident%n",
                    process.getKey(),
                    (double) median.cpuMillis().getOrDefault(process.getKey(), 0L) / median.crimes(),
                    ProcessMeter.residentBytes(process.getValue()) >> 20);
        }
    }

    /** How much CPU the first needs for a journey, against the second. */
    static double cpuRatio(List<Round> first, List<Round> second) {
        return cpu(median(first)) / cpu(median(second));
    }

    void line(String format, Object... values) {
        out.printf(format + "%n", values);
    }

    static Round median(List<Round> rounds) {
        return rounds.stream()
                .sorted(Comparator.comparingDouble(Round::perSecond))
                .toList()
                .get(rounds.size() / 2);
    }

    private static double cpu(Round round) {
        return round.cpuMillis().values().stream().mapToLong(Long::longValue).sum() / (double) round.crimes();
    }

    private static String cpuPerJourney(Round round) {
        var text = new StringBuilder();
        round.cpuMillis()
                .forEach((name, millis) ->
                        text.append("%s %.1f ms  ".formatted(name, (double) millis / round.crimes())));
        return text.toString();
    }
}
