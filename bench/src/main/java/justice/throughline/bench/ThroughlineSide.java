package justice.throughline.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import justice.throughline.devruntime.EmbeddedRuntime;
import justice.throughline.devruntime.RuntimeOptions;

/** Throughline as it ships: broker with exporter, PostgreSQL, application, simulated staff. */
final class ThroughlineSide implements Side {

    private static final int POLL_MILLIS = 200;

    private final EmbeddedRuntime runtime;
    private final AppProcess app;
    private final Api admin;
    private final Database database;

    ThroughlineSide(Settings settings) throws Exception {
        runtime = EmbeddedRuntime.start(
                RuntimeOptions.in(settings.home("throughline")).withFresh(true));
        app = new AppProcess(settings, runtime);
        admin = new Api(app.address(), "admin");
        database = new Database(runtime);
        load(settings);
    }

    @Override
    public String name() {
        return "Throughline";
    }

    @Override
    public void drive(List<Crime> crimes) throws Exception {
        replay(crimes.size());
    }

    /** Replays that many crimes to their ends, and answers which. */
    List<Crime> replay(int crimes) throws Exception {
        String replay = admin.post("/api/demo/replay", Map.of("crimes", crimes));
        List<String> progress = database.progress(replay);
        while (progress.getFirst().equals("RUNNING")) {
            Thread.sleep(POLL_MILLIS);
            progress = database.progress(replay);
        }
        if (!progress.equals(List.of("DONE", String.valueOf(crimes), "0"))) {
            throw new IllegalStateException("The replay ended as " + progress);
        }
        return database.crimesOf(replay);
    }

    @Override
    public Map<String, Long> processes() {
        Map<String, Long> processes = new LinkedHashMap<>();
        processes.put("broker", runtime.children().getLast());
        processes.put("app", app.pid());
        processes.put("PostgreSQL", runtime.children().getFirst());
        return processes;
    }

    EmbeddedRuntime runtime() {
        return runtime;
    }

    String address() {
        return app.address();
    }

    Api admin() {
        return admin;
    }

    Database database() {
        return database;
    }

    @Override
    public void close() {
        admin.close();
        app.close();
        runtime.close();
    }

    private void load(Settings settings) throws Exception {
        load(Map.of("street", settings.crimeFile("street"), "outcomes", settings.crimeFile("outcomes")));
    }

    /** Imports the files and waits until that is done. */
    void load(Map<String, Path> files) throws Exception {
        String id = admin.upload("/api/imports/police-uk", files);
        String state = "";
        while (!state.equals("done")) {
            Thread.sleep(POLL_MILLIS);
            state = admin.get("/api/imports/" + id).path("state").asText();
            if (state.equals("failed")) {
                throw new IllegalStateException("The import failed");
            }
        }
    }
}
