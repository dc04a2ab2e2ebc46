package justice.throughline.devruntime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The environment variables that make a broker load exporters. */
final class Exporters {

    private static final Pattern MIGRATION = Pattern.compile("throughline/exporter/migration/V(\\d+)__");

    private final Map<String, String> environment = new TreeMap<>();

    void journal(String id, Path jar, String jdbcUrl, String password) {
        put(id, "CLASSNAME", "justice.throughline.exporter.JournalExporter");
        put(id, "JARPATH", built(jar));
        put(id, "ARGS_URL", jdbcUrl);
        put(id, "ARGS_USER", Postgres.NAME);
        put(id, "ARGS_PASSWORD", password);
    }

    void search(Path jar, int port, String restAddress) {
        put("SEARCH", "CLASSNAME", "justice.throughline.search.SearchExporter");
        put("SEARCH", "JARPATH", built(jar));
        put("SEARCH", "ARGS_PORT", String.valueOf(port));
        put("SEARCH", "ARGS_RESTADDRESS", restAddress);
    }

    /** The version to which the exporter brings the journal's tables. */
    static String latestMigration(Path jar) throws IOException {
        try (var file = new JarFile(built(jar))) {
            return file.stream()
                    .map(entry -> MIGRATION.matcher(entry.getName()))
                    .filter(Matcher::find)
                    .map(found -> found.group(1))
                    .max(Comparator.comparing(Integer::valueOf))
                    .orElseThrow();
        }
    }

    Map<String, String> environment() {
        return Map.copyOf(environment);
    }

    private void put(String id, String setting, String value) {
        environment.put("ZEEBE_BROKER_EXPORTERS_" + id + "_" + setting, value);
    }

    private static String built(Path jar) {
        if (!Files.exists(jar)) {
            throw new RuntimeFailure(
                    "The exporter has not been built: " + jar + " is missing. Run the build at the root.");
        }
        return jar.toString();
    }
}
