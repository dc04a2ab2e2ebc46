package justice.throughline.bench;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** From sending a completed task to seeing the case's next task in the inbox, over the API. */
final class InboxLatency implements AutoCloseable {

    private static final int POLL_MILLIS = 5;
    /** A crime's reference has 64 hexadecimal digits. */
    private static final String REFERENCES = "be".repeat(30);

    private static final Map<String, String> WHO = Map.of(
            "Task_Investigate", "investigator",
            "Task_ReviewInvestigation", "supervisor",
            "Task_CloseCase", "witnesscare");
    private static final List<String> STEPS = List.of("Task_Investigate", "Task_ReviewInvestigation", "Task_CloseCase");
    private static final Map<String, Map<String, Object>> ANSWERS = Map.of(
            "Task_Investigate", Map.of("proposedOutcome", "no-further-action"),
            "Task_ReviewInvestigation", Map.of("reviewDecision", "agree"));

    private final ThroughlineSide side;
    private final Map<String, Api> people = new HashMap<>();
    private final List<Long> millis = new ArrayList<>();
    private final List<Long> answered = new ArrayList<>();

    InboxLatency(ThroughlineSide side) throws IOException, InterruptedException {
        this.side = side;
        for (String name : List.copyOf(WHO.values()).stream().distinct().toList()) {
            people.put(name, new Api(side.address(), name));
        }
    }

    /** Imports crimes under investigation, whose tasks nobody but this answers, and takes each to its end. */
    InboxLatency measure(Settings settings, int cases) throws Exception {
        Path street = settings.home("throughline").resolve("open-crimes.csv");
        Files.write(street, openCrimes(settings.crimeFile("street"), cases));
        side.load(Map.of("street", street));
        for (List<String> row :
                side.database().rows("select id from casefile.case_file where crime_ref like '%" + REFERENCES + "'")) {
            walk(row.getFirst());
        }
        return this;
    }

    private static List<String> openCrimes(Path street, int cases) throws IOException {
        List<String> lines = new ArrayList<>(List.of(Files.readAllLines(street).getFirst()));
        for (int i = 0; i < cases; i++) {
            lines.add(
                    "%04d%s,2018-01,Bedfordshire Police,Bedfordshire Police,,,No Location,,,Burglary,Under investigation,"
                            .formatted(i, REFERENCES));
        }
        return lines;
    }

    int samples() {
        return millis.size();
    }

    /** Milliseconds until the next task was there. */
    long percentile(int percent) {
        return percentile(millis, percent);
    }

    /** Milliseconds until the completion was answered. */
    long answeredPercentile(int percent) {
        return percentile(answered, percent);
    }

    private static long percentile(List<Long> values, int percent) {
        List<Long> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    @Override
    public void close() {
        people.values().forEach(Api::close);
    }

    private void walk(String caseId) throws IOException, InterruptedException {
        JsonNode task = next(side.admin(), caseId, 0);
        while (ANSWERS.containsKey(task.path("elementId").asText())) {
            String element = task.path("elementId").asText();
            long key = task.path("key").asLong();
            long begin = System.nanoTime();
            who(element).post("/api/tasks/" + key + "/complete", requireNonNull(ANSWERS.get(element)));
            answered.add((System.nanoTime() - begin) / 1_000_000);
            task = next(who(STEPS.get(STEPS.indexOf(element) + 1)), caseId, key);
            millis.add((System.nanoTime() - begin) / 1_000_000);
        }
    }

    private Api who(String element) {
        return requireNonNull(people.get(WHO.get(element)));
    }

    /** The case's open task as this person sees it, once it is another than the one known. */
    private static JsonNode next(Api person, String caseId, long known) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < 4_000; attempt++) {
            JsonNode content = person.get("/api/tasks?caseId=" + caseId).path("content");
            if (!content.isEmpty() && content.get(0).path("key").asLong() != known) {
                return content.get(0);
            }
            Thread.sleep(POLL_MILLIS);
        }
        throw new IllegalStateException("No next task of case " + caseId);
    }
}
