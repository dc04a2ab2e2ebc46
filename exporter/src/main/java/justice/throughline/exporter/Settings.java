package justice.throughline.exporter;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What the broker's configuration says; names are matched without case, because environment variables lose it. */
record Settings(String url, String user, String password, int batchSize, int batchMillis, Set<String> variables) {

    private static final String VARIABLES = "crimeType,phase,outcome,allocation,proposedOutcome,reviewDecision,"
            + "chargingDecision,hearingDate,courtVenue,courtResult,supportWithdrawn,personRef,tellingAgency,clockId,"
            + "clockDone,conflictId";

    static Settings of(Map<String, Object> arguments) {
        Map<String, Object> given = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        given.putAll(arguments);
        String url = text(given, "url", "");
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new IllegalArgumentException("Argument url must be a jdbc:postgresql: address, but is '" + url + "'");
        }
        return new Settings(
                url,
                text(given, "user", "throughline"),
                text(given, "password", ""),
                positive(given, "batchSize", 500),
                positive(given, "batchMillis", 50),
                names(text(given, "variables", VARIABLES)));
    }

    private static String text(Map<String, Object> given, String name, String otherwise) {
        return String.valueOf(given.getOrDefault(name, otherwise));
    }

    private static int positive(Map<String, Object> given, String name, int otherwise) {
        int value = Integer.parseInt(text(given, name, String.valueOf(otherwise)));
        if (value < 1) {
            throw new IllegalArgumentException("Argument " + name + " must be at least 1, but is " + value);
        }
        return value;
    }

    /** The case id is always kept: it ties the journal to the case file. */
    private static Set<String> names(String list) {
        Set<String> names = Arrays.stream(list.split(","))
                .map(String::trim)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        names.add(CaseIds.NAME);
        return names;
    }
}
