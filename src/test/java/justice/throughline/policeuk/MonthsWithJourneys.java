package justice.throughline.policeuk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import justice.throughline.ThroughlineTest;
import justice.throughline.testing.RealData;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Where 2,000 real crimes and their journeys in the engine end that rest between the files of 24 months, in three orders:
 * crimes of which more than one thing was published, or nothing final. Not part of the tests; {@code mvn -pl src -am test
 * -Dtest=MonthsWithJourneys -Dsurefire.failIfNoSpecifiedTests=false} runs it, with {@code THROUGHLINE_DATA} as
 * {@link RealData} says.
 */
@ThroughlineTest
class MonthsWithJourneys {

    private static final int CRIMES = Integer.getInteger("crimes", 2_000);

    private static final Set<String> OPEN = Set.of("Under investigation", "Awaiting court outcome", "Suspect charged");

    @Autowired
    private ImportDriver imports;

    @Autowired
    private JourneyEnds ends;

    @Test
    void shouldEndAlike() throws IOException {
        var forwards = List.of(RealData.months(".csv"));
        var shuffled = new ArrayList<>(forwards);
        Collections.shuffle(shuffled, new Random(24));
        var chosen = chosen(forwards);

        var inOrder = run("forwards", forwards, chosen);
        assertThat(run("backwards", forwards.reversed(), chosen)).isEqualTo(inOrder);
        assertThat(run("shuffled", shuffled, chosen)).isEqualTo(inOrder);
    }

    private static List<String> chosen(List<Path> files) throws IOException {
        Map<String, Set<String>> published = new HashMap<>();
        for (var file : files) {
            try (var lines = rows(file)) {
                lines.forEach(line -> published
                        .computeIfAbsent(id(line), id -> new HashSet<>())
                        .add(outcome(line)));
            }
        }
        var found = new TreeSet<String>();
        published.forEach((id, outcomes) -> {
            if (outcomes.size() > 1 || outcomes.stream().anyMatch(OPEN::contains)) found.add(id);
        });
        return found.stream().limit(CRIMES).toList();
    }

    private List<JourneyEnds.End> run(String order, List<Path> files, List<String> chosen) throws IOException {
        var copies = new HashMap<String, String>();
        chosen.forEach(id -> copies.put(id, PoliceUkText.newCrimeId()));
        var ids = chosen.stream().map(copies::get).toList();
        long told = 0;
        for (var file : files) {
            told += imports.of(copy(file, copies)).merged().told();
            ends.settled(ids);
        }
        var end = ends.settled(ids);
        System.out.printf(
                "%s: %,d crimes, journeys told %,d times, %,d open tasks%n",
                order,
                ids.size(),
                told,
                end.stream().mapToInt(each -> each.tasks().size()).sum());
        return end;
    }

    /** The rows of the chosen crimes with other Crime IDs. */
    private static Path copy(Path file, Map<String, String> copies) throws IOException {
        var copy = Files.createTempFile("police-uk", ".csv");
        try (var lines = rows(file);
                var heading = Files.lines(file)) {
            Stream<String> mine = lines.filter(line -> copies.containsKey(id(line)))
                    .map(line -> copies.get(id(line)) + line.substring(line.indexOf(',')));
            return Files.write(copy, (Iterable<String>) Stream.concat(heading.limit(1), mine)::iterator);
        }
    }

    private static Stream<String> rows(Path file) throws IOException {
        return Files.lines(file).skip(1).filter(line -> !line.startsWith(","));
    }

    private static String id(String line) {
        return line.substring(0, line.indexOf(','));
    }

    /** The last column of outcomes, the last but one of streets. */
    private static String outcome(String line) {
        var columns = line.split(",", -1);
        return columns.length > 10 ? columns[10] : columns[9];
    }
}
