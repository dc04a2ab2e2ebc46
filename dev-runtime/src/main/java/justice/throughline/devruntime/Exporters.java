package justice.throughline.devruntime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The environment variables that make a broker load exporters. */
final class Exporters {

    private final Map<String, String> environment = new TreeMap<>();

    void journal(String id, Path jar, String jdbcUrl) {
        put(id, "CLASSNAME", "justice.throughline.exporter.JournalExporter");
        put(id, "JARPATH", built(jar));
        put(id, "ARGS_URL", jdbcUrl);
        put(id, "ARGS_USER", Postgres.NAME);
        put(id, "ARGS_PASSWORD", Postgres.NAME);
    }

    void search(Path jar, int port, String restAddress) {
        put("SEARCH", "CLASSNAME", "justice.throughline.search.SearchExporter");
        put("SEARCH", "JARPATH", built(jar));
        put("SEARCH", "ARGS_PORT", String.valueOf(port));
        put("SEARCH", "ARGS_RESTADDRESS", restAddress);
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
